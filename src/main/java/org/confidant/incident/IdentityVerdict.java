package org.confidant.incident;

/** What the second person answered. */
public enum IdentityVerdict {
    OPENED("Opened"),
    REFUSED("Refused");

    private final String words;

    IdentityVerdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
