package org.confidant.training.imports;

/** Where a file stands. */
public enum ImportState {
    BROUGHT("Its columns are to be told", "info"),
    CHECKING("Being tried", "info"),
    CHECKED("Tried; nothing is recorded yet", "warn"),
    TAKING("Being recorded", "info"),
    TAKEN("Recorded", "good"),
    FAILED("Stopped", "bad");

    private final String label;
    private final String kind;

    ImportState(String label, String kind) {
        this.label = label;
        this.kind = kind;
    }

    public String label() {
        return label;
    }

    public String kind() {
        return kind;
    }

    /** A job is at it. */
    public boolean working() {
        return this == CHECKING || this == TAKING;
    }
}
