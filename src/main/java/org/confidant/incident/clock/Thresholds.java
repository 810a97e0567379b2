package org.confidant.incident.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * When somebody is warned of a deadline: two days before, a day, 12, 6, 2 and 1 hours before, and when it has come. Of
 * 72 hours these are 24, 48, 60, 66, 70, 71 and 72 (CLK-04); of 24 hours those of them that lie within it.
 */
final class Thresholds {

    /** Hours before a deadline at which the first warning comes. */
    static final int EARLIEST = 48;

    private static final int[] BEFORE = {EARLIEST, 24, 12, 6, 2, 1, 0};

    private Thresholds() {}

    /** Hours after the beginning. */
    static int[] of(int hours) {
        return IntStream.of(BEFORE)
                .map(before -> hours - before)
                .filter(at -> at > 0)
                .toArray();
    }

    /** The last that has come, or 0: after a time without a server one is told, and not a flood. */
    static int last(Instant start, int hours, Instant now) {
        return IntStream.of(of(hours))
                .filter(at -> !start.plus(Duration.ofHours(at)).isAfter(now))
                .max()
                .orElse(0);
    }
}
