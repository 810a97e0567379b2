package org.confidant.incident;

/** What the next deadline of a case is for. */
public enum DeadlineKind {
    ACKNOWLEDGE("Acknowledge"),
    TELL_COMMISSIONER("ICO"),
    ACTION("Action due"),
    NONE("None");

    private final String words;

    DeadlineKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
