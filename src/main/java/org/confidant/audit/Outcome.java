package org.confidant.audit;

/** How an act ended. */
public enum Outcome {
    OK("Done"),
    DENIED("Refused"),
    ERROR("Failed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    public String getWord() {
        return word;
    }
}
