package org.confidant.agreement;

/** What the next date of an agreement means. */
public enum NextKind {
    TAKES_EFFECT("Is to take effect"),
    WAIVER_ENDS("Waiver ends"),
    REVIEW("Yearly review due"),
    NOTICE("Last day to give notice"),
    ENDS("Ends"),
    RENEWS("Renews itself"),
    EXIT_DUE("Data back or deleted by"),
    NOTHING("No date");

    private final String words;

    NextKind(String words) {
        this.words = words;
    }

    public String getWords() {
        return words;
    }
}
