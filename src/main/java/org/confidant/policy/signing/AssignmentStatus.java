package org.confidant.policy.signing;

import java.util.Set;

/** Where an assignment stands (rulebook 1.4). Overdue is not stored: it is what the date says. */
public enum AssignmentStatus {
    ASSIGNED("To be signed", "warn"),
    OPENED("Opened, not yet signed", "warn"),
    SIGNED("Signed", "good"),
    DECLINED("Declined", "bad"),
    CANCELLED("No longer owed", "calm"),
    EXEMPT("Exempt", "calm"),
    /** Signed once, and to be signed again in a row of its own (POL-15, POL-16). */
    EXPIRED("Signed, since then due again", "calm"),
    SUPERSEDED("Replaced by a newer version", "calm");

    private final String label;
    private final String kind;

    AssignmentStatus(String label, String kind) {
        this.label = label;
        this.kind = kind;
    }

    public boolean mayBecome(AssignmentStatus other) {
        return switch (this) {
            case ASSIGNED -> Set.of(OPENED, SIGNED, DECLINED, CANCELLED, EXEMPT).contains(other);
            case OPENED -> Set.of(SIGNED, DECLINED, CANCELLED, EXEMPT).contains(other);
            // whoever declined may come round; whoever signed by mistake revokes and owes again (POL-09)
            case DECLINED -> Set.of(SIGNED, CANCELLED, EXEMPT).contains(other);
            case SIGNED -> Set.of(OPENED, EXPIRED, SUPERSEDED).contains(other);
            case EXEMPT -> Set.of(ASSIGNED, CANCELLED).contains(other);
            case CANCELLED -> other == ASSIGNED;
            case EXPIRED, SUPERSEDED -> false;
        };
    }

    /** Whether the person still has to do something. */
    public boolean isOwed() {
        return this == ASSIGNED || this == OPENED;
    }

    public String getLabel() {
        return label;
    }

    public String getKind() {
        return kind;
    }
}
