package org.confidant.agreement;

/** What happens on the last day when nobody does anything. */
public enum Renewal {
    MANUAL("Ends unless renewed"),
    AUTO("Renews itself");

    private final String words;

    Renewal(String words) {
        this.words = words;
    }

    public String getWords() {
        return words;
    }
}
