package org.confidant.password;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A run of code points that can be wiped. Everything the rules look at is one of these, because a
 * {@code String} cannot be taken out of memory again.
 */
final class CodePoints implements AutoCloseable {

    private int[] points;
    private int length;

    private CodePoints(int capacity) {
        points = new int[capacity];
    }

    static CodePoints of(CharSequence text) {
        var points = new CodePoints(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = Character.codePointAt(text, i);
            points.add(point);
            i += Character.charCount(point);
        }
        return points;
    }

    /**
     * The NFC form of what was typed. Only the platform's normaliser makes a {@code String}, and it is asked only
     * where the text is not in that form already, which leaves out all that people type on an ordinary keyboard.
     */
    static CodePoints nfc(char[] typed) {
        CharSequence view = CharBuffer.wrap(typed);
        return of(
                Normalizer.isNormalized(view, Normalizer.Form.NFC)
                        ? view
                        : Normalizer.normalize(view, Normalizer.Form.NFC));
    }

    static CodePoints empty() {
        return new CodePoints(16);
    }

    void add(int point) {
        if (length == points.length) {
            var larger = Arrays.copyOf(points, Math.max(16, length * 2));
            Arrays.fill(points, 0);
            points = larger;
        }
        points[length++] = point;
    }

    void addAll(CharSequence text) {
        text.codePoints().forEach(this::add);
    }

    int length() {
        return length;
    }

    int at(int index) {
        return points[index];
    }

    boolean any(IntPredicate test) {
        return Arrays.stream(points, 0, length).anyMatch(test);
    }

    long count(IntPredicate test) {
        return Arrays.stream(points, 0, length).filter(test).count();
    }

    CodePoints only(IntPredicate test) {
        var kept = new CodePoints(length);
        Arrays.stream(points, 0, length).filter(test).forEach(kept::add);
        return kept;
    }

    CodePoints first(int count) {
        var kept = new CodePoints(count);
        Arrays.stream(points, 0, count).forEach(kept::add);
        return kept;
    }

    /** How many bytes it takes in UTF-8; a lone surrogate counts as three, as it would when written out. */
    int utf8Length() {
        return Arrays.stream(points, 0, length)
                .map(point -> point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
                .sum();
    }

    boolean sameAs(CodePoints other) {
        return length == other.length && Arrays.equals(points, 0, length, other.points, 0, length);
    }

    int indexOf(int[] word, int from) {
        for (int i = from; i + word.length <= length; i++) {
            if (hasAt(word, i)) {
                return i;
            }
        }
        return -1;
    }

    boolean contains(int[] word) {
        return indexOf(word, 0) >= 0;
    }

    boolean startsWith(int[] word) {
        return word.length <= length && hasAt(word, 0);
    }

    boolean endsWith(int[] word) {
        return word.length <= length && hasAt(word, length - word.length);
    }

    boolean is(int[] word) {
        return word.length == length && hasAt(word, 0);
    }

    CodePoints without(int[] word) {
        var rest = new CodePoints(length);
        int i = 0;
        while (i < length) {
            if (i + word.length <= length && hasAt(word, i)) {
                i += word.length;
            } else {
                rest.add(points[i++]);
            }
        }
        return rest;
    }

    private boolean hasAt(int[] word, int index) {
        return Arrays.equals(points, index, index + word.length, word, 0, word.length);
    }

    int[] toArray() {
        return Arrays.copyOf(points, length);
    }

    char[] toChars() {
        var chars = new char[length * 2];
        int end = 0;
        for (int i = 0; i < length; i++) {
            end += Character.toChars(points[i], chars, end);
        }
        var exact = Arrays.copyOf(chars, end);
        Arrays.fill(chars, '\0');
        return exact;
    }

    @Override
    public void close() {
        Arrays.fill(points, 0);
        length = 0;
    }

    /** Says nothing about what is inside, so that no log can. */
    @Override
    public String toString() {
        return "CodePoints";
    }
}
