package org.confidant.incident;

/** Why somebody was told about a case (INC-09). */
public enum RecipientPart {
    PRIMARY("Handles it"),
    COPIED("Has a copy"),
    ESCALATED("Was told because nobody had acknowledged it");

    private final String words;

    RecipientPart(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
