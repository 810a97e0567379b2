package org.confidant.agreement;

/** Whether the processor may bring in others (Article 28(2)). */
public enum SubProcessing {
    PROHIBITED("Not allowed"),
    SPECIFIC("Each one needs approval"),
    GENERAL("Allowed, with notice of changes");

    private final String words;

    SubProcessing(String words) {
        this.words = words;
    }

    public String getWords() {
        return words;
    }
}
