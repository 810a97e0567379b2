package org.confidant.incident;

import java.util.regex.Pattern;

/** About how many people or records: a number or a range, as people know it ("112", "50-100"). */
public record PeopleCount(int from, int to) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})(?: ?(?:-|–|to) ?([0-9]{1,9}))?");

    public PeopleCount {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a range goes from the smaller to the larger number");
        }
    }

    /** Null for an empty text, which means "not yet known". */
    public static PeopleCount parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var matcher = TEXT.matcher(text.strip().replace(",", ""));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a number or a range");
        }
        int from = Integer.parseInt(matcher.group(1));
        return new PeopleCount(from, matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2)));
    }

    public String words() {
        return from == to ? "%,d".formatted(from) : "%,d to %,d".formatted(from, to);
    }
}
