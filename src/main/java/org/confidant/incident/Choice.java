package org.confidant.incident;

/** What was decided about telling somebody; the grid advises, a person decides (INC-14). */
public enum Choice {
    NOTIFY("Notify"),
    NOT_NOTIFY("Do not notify"),
    PENDING("Not decided yet");

    private final String words;

    Choice(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
