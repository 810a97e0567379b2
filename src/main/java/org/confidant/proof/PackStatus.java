package org.confidant.proof;

/** How far a pack has come. */
public enum PackStatus {
    WAITING("Waiting", "calm"),
    RUNNING("Being made", "info"),
    READY("Ready", "good"),
    FAILED("Not made", "bad");

    private final String label;
    private final String kind;

    PackStatus(String label, String kind) {
        this.label = label;
        this.kind = kind;
    }

    public String getLabel() {
        return label;
    }

    public String getKind() {
        return kind;
    }
}
