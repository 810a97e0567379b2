package org.confidant.foundation.mail;

/** How far a letter has come. FAILED letters are tried again only when an administrator says so. */
public enum LetterState {
    WAITING("Waiting"),
    SENT("Sent"),
    FAILED("Failed");

    private final String label;

    LetterState(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }
}
