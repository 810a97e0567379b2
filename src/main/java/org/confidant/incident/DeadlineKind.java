package org.confidant.incident;

/** What the next deadline of a case is for. */
public enum DeadlineKind {
    ACKNOWLEDGE("Acknowledge"),
    TELL_COMMISSIONER("ICO"),
    TELL_CONTROLLER("Controller"),
    REPORT_ITEM("Report to the ICO"),
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
