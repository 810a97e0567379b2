package org.confidant.incident;

/** How the reporter wants to be known. Named reporting is the one offered to people today. */
public enum ReporterMode {
    NAMED("With my name"),
    CONFIDENTIAL("In confidence"),
    ANONYMOUS("Without my name"),
    /** Nobody reported it: Confidant found it. */
    SYSTEM("Confidant itself");

    private final String words;

    ReporterMode(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
