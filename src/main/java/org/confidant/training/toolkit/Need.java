package org.confidant.training.toolkit;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.confidant.foundation.problem.Invalid;

/** A line of a needs analysis: who needs what, by which method and how often. */
public record Need(String roles, String need, String method, String frequency) implements Serializable {

    private static final int MOST = 200;

    /** From lines of four parts, divided by vertical bars, as they are typed. */
    static List<Need> parse(String text) {
        var needs = text.lines().filter(line -> !line.isBlank()).map(Need::line).toList();
        if (needs.isEmpty() || needs.size() > MOST) throw wrong();
        return needs;
    }

    static String text(List<Need> needs) {
        return needs.stream()
                .map(need -> String.join(" | ", need.roles, need.need, need.method, need.frequency))
                .collect(Collectors.joining("\n"));
    }

    private static Need line(String line) {
        var parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() != 4 || parts.stream().anyMatch(String::isEmpty)) throw wrong();
        return new Need(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    private static Invalid wrong() {
        return new Invalid(
                "content", "Write one line for each need: roles | what they need | how | how often, with all four.");
    }
}
