package org.confidant.password;

import java.util.Arrays;
import java.util.List;

/** A system that people have passwords for, and the profile that is in force there (PW-01). */
public record TargetSystem(String name, Profile profile) {

    /** The systems that the check page offers, in {@code profiles.properties}. */
    static List<TargetSystem> all() {
        return Arrays.stream(Profile.systems().split(","))
                .map(entry -> entry.strip().split("="))
                .map(entry -> new TargetSystem(entry[0], Profile.named(entry[1])))
                .toList();
    }
}
