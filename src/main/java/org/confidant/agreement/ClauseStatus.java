package org.confidant.agreement;

/** What was found when the clause was looked for. */
public enum ClauseStatus {
    PRESENT("Present", "good"),
    PARTIAL("Partial", "warn"),
    ABSENT("Absent", "bad"),
    NA("Not needed", "calm");

    private final String words;
    private final String kind;

    ClauseStatus(String words, String kind) {
        this.words = words;
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public String getKind() {
        return kind;
    }
}
