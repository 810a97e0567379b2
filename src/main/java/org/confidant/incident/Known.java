package org.confidant.incident;

/** An answer that may still be open: "not yet known" is always an answer (INC-07). */
public enum Known {
    YES("Yes"),
    NO("No"),
    UNKNOWN("Not yet known");

    private final String words;

    Known(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
