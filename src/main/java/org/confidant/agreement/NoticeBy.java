package org.confidant.agreement;

/** Who gave notice to end the agreement. */
public enum NoticeBy {
    US("We gave notice"),
    THEM("They gave notice");

    private final String words;

    NoticeBy(String words) {
        this.words = words;
    }

    public String getWords() {
        return words;
    }
}
