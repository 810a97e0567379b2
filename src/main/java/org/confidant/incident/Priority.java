package org.confidant.incident;

/** How fast the house answers inside (INC-16); the statutory clock runs beside it and does not wait. */
public enum Priority {
    P1("First, within 1 hour"),
    P2("Within 4 hours"),
    P3("Within 1 working day"),
    P4("Within 5 working days");

    private final String words;

    Priority(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
