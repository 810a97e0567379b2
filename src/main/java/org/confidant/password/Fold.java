package org.confidant.password;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Makes different spellings of the same word the same: compatibility forms, case, accents, and the digits and symbols
 * that stand for letters. For comparison only; what is folded is never hashed or kept.
 */
final class Fold {

    private Fold() {}

    /** NFKC, case, without accents, swapped letters put back, then letters and digits only. */
    static CodePoints fold(char[] text) {
        try (var cased = casefold(compatible(text));
                var plain = withoutAccents(cased)) {
            var folded = CodePoints.empty();
            for (int i = 0; i < plain.length(); i++) {
                int point = unswapped(plain.at(i));
                if (Character.isLetter(point) || isDigit(point)) {
                    folded.add(point);
                }
            }
            return folded;
        }
    }

    static int[] word(String word) {
        try (var folded = fold(word.toCharArray())) {
            return folded.toArray();
        }
    }

    /** Without case, and nothing else changed. */
    static CodePoints casefold(CodePoints text) {
        var folded = CodePoints.empty();
        for (int i = 0; i < text.length(); i++) {
            addCasefolded(text.at(i), folded);
        }
        return folded;
    }

    /** The letters alone, without case and before any swapped letter is put back: Summer1! and Summer2! share one. */
    static CodePoints core(char[] text) {
        try (var points = CodePoints.nfc(text);
                var cased = casefold(points)) {
            return cased.only(Character::isLetter);
        }
    }

    static boolean isDigit(int point) {
        return Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /**
     * One code point at a time, so that no neighbour matters (a final sigma is a sigma). Lower, upper and lower again
     * is the full case folding of all but a few letters; those few only become equal to more.
     */
    private static void addCasefolded(int point, CodePoints folded) {
        if (point < 0x80) {
            folded.add(point >= 'A' && point <= 'Z' ? point + 32 : point);
            return;
        }
        var upper = Character.toString(point).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        upper.codePoints()
                .mapToObj(each -> Character.toString(each).toLowerCase(Locale.ROOT))
                .forEach(folded::addAll);
    }

    private static CodePoints compatible(char[] text) {
        return CodePoints.of(normalised(text, Normalizer.Form.NFKC));
    }

    private static CodePoints withoutAccents(CodePoints text) {
        var chars = text.toChars();
        try {
            return CodePoints.of(normalised(chars, Normalizer.Form.NFD))
                    .only(point -> Character.getType(point) != Character.NON_SPACING_MARK);
        } finally {
            Arrays.fill(chars, '\0');
        }
    }

    private static CharSequence normalised(char[] text, Normalizer.Form form) {
        CharSequence view = CharBuffer.wrap(text);
        return Normalizer.isNormalized(view, form) ? view : Normalizer.normalize(view, form);
    }

    private static int unswapped(int point) {
        return switch (point) {
            case '0' -> 'o';
            case '1' -> 'l';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            case '8' -> 'b';
            case '!' -> 'i';
            default -> point;
        };
    }
}
