package org.confidant.incident;

/** How exactly the time of the incident is known. */
public enum Precision {
    EXACT("I know the date and about the time"),
    DAY("I know the day"),
    MONTH("I know the month"),
    UNKNOWN("Not yet known");

    private final String words;

    Precision(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
