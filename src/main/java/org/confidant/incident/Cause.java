package org.confidant.incident;

/** Why it came about, as far as known (INC-04). Accident and intent count alike (INC-01). */
public enum Cause {
    ACCIDENTAL("An accident"),
    DELIBERATE_INTERNAL("On purpose, by somebody inside"),
    DELIBERATE_EXTERNAL("On purpose, by somebody outside"),
    SYSTEM("A fault of a system"),
    UNKNOWN("Not yet known");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
