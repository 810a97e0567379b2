package org.confidant.password;

import java.util.Arrays;

/** How many single insertions, deletions and replacements lie between two folded passwords (Levenshtein). */
final class Distance {

    private Distance() {}

    static int between(CodePoints one, CodePoints other) {
        int[] previous = new int[other.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.at(i - 1) == other.at(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
