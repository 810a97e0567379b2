package org.confidant.incident.clock;

/** What is counted in a case, in the order in which a page shows it. */
public enum ClockKind {
    NOTICED("Noticed"),
    AWARE("We are aware"),
    ACKNOWLEDGE("Acknowledge inside"),
    COMMISSIONER("Tell the Commissioner"),
    REPORT_ITEMS("Items of the report that are owed"),
    TOOLKIT("Submit through the toolkit"),
    CONTROLLER("Tell the controller"),
    SUPPLIER("Supplier's notice"),
    PEOPLE("Tell the people");

    private final String words;

    ClockKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
