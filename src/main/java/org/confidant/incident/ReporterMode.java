package org.confidant.incident;

/** How the reporter wants to be known. Named reporting is the one offered today. */
public enum ReporterMode {
    NAMED("With my name"),
    CONFIDENTIAL("In confidence"),
    ANONYMOUS("Without my name");

    private final String words;

    ReporterMode(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
