package org.confidant.training.imports;

import java.util.Locale;
import java.util.UUID;

/** A person as rows of a file may name them. */
record Somebody(
        UUID id,
        String email,
        String employeeNo,
        String givenName,
        String familyName,
        String preferredName,
        String team,
        String jobTitle) {

    boolean isCalled(String given, String family) {
        return same(familyName, family) && (same(givenName, given) || same(preferredName, given));
    }

    boolean isCalled(String fullName) {
        var name = plain(fullName);
        return name.equals(plain(givenName + " " + familyName))
                || name.equals(plain(familyName + " " + givenName))
                || preferredName != null
                        && (name.equals(plain(preferredName + " " + familyName))
                                || name.equals(plain(familyName + " " + preferredName)));
    }

    boolean worksIn(String teamName) {
        return same(team, teamName);
    }

    boolean worksAs(String title) {
        return same(jobTitle, title);
    }

    static boolean same(String one, String other) {
        return one != null && other != null && plain(one).equals(plain(other));
    }

    /** Without case, commas, and more than one blank at once. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace(',', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
