package org.confidant.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What is measured and for how long; system properties of the same names, beginning with "bench.", change it.
 *
 * @param small how many incidents the small database has
 * @param large how many the large one has
 * @param people how many people both have
 * @param seconds for how long each figure is measured
 * @param begin for how long each use is made once before anything is measured, until the servers have compiled
 *     themselves
 * @param warm for how long each use is made again right before
 * @param clients how many clients at once
 * @param rounds how often each figure is measured, one database after the other; the middle one counts
 * @param starts how often each server is started
 * @param sessions how many people are signed in when memory is measured
 * @param leaves how many events are verified
 */
record Plan(
        Path project,
        int small,
        int large,
        int people,
        double seconds,
        double begin,
        double warm,
        List<Integer> clients,
        int rounds,
        int starts,
        int sessions,
        int leaves) {

    static Plan fromSystem() {
        return new Plan(
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize(),
                number("small", 1_000),
                number("large", 1_000_000),
                number("people", 100_000),
                decimal("seconds", 2.5),
                decimal("begin", 20),
                decimal("warm", 1.5),
                Arrays.stream(text("clients", "1,8").split(","))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .toList(),
                number("rounds", 3),
                number("starts", 3),
                number("sessions", 1_000),
                number("leaves", 500_000));
    }

    Path target() {
        return project.resolve("target");
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    private static double decimal(String name, double otherwise) {
        return Double.parseDouble(text(name, Double.toString(otherwise)));
    }

    private static String text(String name, String otherwise) {
        var given = System.getProperty("bench." + name);
        return given == null || given.isBlank() ? otherwise : given.strip();
    }
}
