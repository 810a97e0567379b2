package org.confidant.people;

/** Where a role assignment stands, and where it may go from there. */
public enum AssignmentStatus {
    PROPOSED("Waiting for approval", "warn"),
    APPROVED("Approved", "good"),
    REFUSED("Refused", "bad"),
    ENDED("Ended", "calm");

    private final String label;
    private final String kind;

    AssignmentStatus(String label, String kind) {
        this.label = label;
        this.kind = kind;
    }

    boolean mayBecome(AssignmentStatus next) {
        return switch (this) {
            case PROPOSED -> next == APPROVED || next == REFUSED;
            case APPROVED -> next == ENDED;
            case REFUSED, ENDED -> false;
        };
    }

    public String label() {
        return label;
    }

    public String kind() {
        return kind;
    }
}
