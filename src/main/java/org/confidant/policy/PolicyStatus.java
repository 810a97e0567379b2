package org.confidant.policy;

import java.util.Set;

/** Where a version stands (rulebook 1.2). */
public enum PolicyStatus {
    DRAFT("Draft", "calm"),
    IN_REVIEW("In review", "warn"),
    REJECTED("Rejected", "bad"),
    APPROVED("Approved", "info"),
    PUBLISHED("Published", "good"),
    SUPERSEDED("Superseded", "calm"),
    WITHDRAWN("Withdrawn", "calm");

    private final String label;
    private final String kind;

    PolicyStatus(String label, String kind) {
        this.label = label;
        this.kind = kind;
    }

    private Set<PolicyStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW, WITHDRAWN);
            case IN_REVIEW -> Set.of(APPROVED, REJECTED, WITHDRAWN);
            case REJECTED -> Set.of(DRAFT, WITHDRAWN);
            case APPROVED -> Set.of(PUBLISHED, WITHDRAWN);
            case PUBLISHED -> Set.of(SUPERSEDED, WITHDRAWN);
            case SUPERSEDED, WITHDRAWN -> Set.of();
        };
    }

    public boolean mayBecome(PolicyStatus other) {
        return next().contains(other);
    }

    /** Whether the text may still be written on. */
    public boolean isOpen() {
        return this == DRAFT || this == REJECTED;
    }

    /** Whether another version of the same policy has to wait for this one. */
    public boolean isUnderWay() {
        return isOpen() || this == IN_REVIEW || this == APPROVED;
    }

    public String getLabel() {
        return label;
    }

    public String getKind() {
        return kind;
    }
}
