package org.confidant.faults;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one fault showed.
 *
 * @param signatures acknowledged around this fault
 * @param incidents acknowledged around this fault
 * @param all compared at its end: everything acknowledged since the beginning
 * @param finding of the verification of the trail; null when it is whole
 * @param sentTwice letters that the mail server has taken more than once since the beginning
 * @param back from the moment its parts were there to the answer that it is ready
 * @param sequenced from then until every event had its leaf
 * @param slowest the longest that a client waited for any answer, or for none
 * @param answers how often which answer came
 */
record Outcome(
        String fault,
        long signatures,
        long incidents,
        Comparison all,
        String finding,
        long sentTwice,
        Duration back,
        Duration sequenced,
        Duration slowest,
        Map<String, Integer> answers) {

    static final String HEAD = "%-34s %6s %6s %5s %7s %5s %6s %8s %7s %8s %8s  %s"
            .formatted(
                    "fault",
                    "signed",
                    "report",
                    "lost",
                    "doubled",
                    "gaps",
                    "tree",
                    "letters2",
                    "back s",
                    "leaves s",
                    "slowest",
                    "answers");

    String line() {
        return "%-34s %6d %6d %5d %7d %5d %6s %8d %7.1f %8.1f %8.1f  %s"
                .formatted(
                        fault,
                        signatures,
                        incidents,
                        all.lost(),
                        all.doubled(),
                        all.gaps(),
                        finding == null ? "whole" : "BROKEN",
                        all.lettersDoubled(),
                        seconds(back),
                        seconds(sequenced),
                        seconds(slowest),
                        new TreeMap<>(answers)
                                .entrySet().stream()
                                        .map(one -> one.getKey() + ": " + one.getValue())
                                        .collect(Collectors.joining(", ")));
    }

    JsonObject json() {
        var counts = Json.createObjectBuilder();
        new TreeMap<>(answers).forEach(counts::add);
        return Json.createObjectBuilder()
                .add("fault", fault)
                .add("signatures", signatures)
                .add("incidents", incidents)
                .add("lost", all.lost())
                .add("doubled", all.doubled())
                .add("gaps", all.gaps())
                .add("tree", finding == null ? "whole" : finding)
                .add("lettersMissing", all.lettersMissing())
                .add("lettersDoubled", all.lettersDoubled())
                .add("lettersSentTwice", sentTwice)
                .add("backSeconds", seconds(back))
                .add("leavesSeconds", seconds(sequenced))
                .add("slowestAnswerSeconds", seconds(slowest))
                .add("answers", counts)
                .build();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
