package org.confidant.agreement;

import java.util.EnumSet;
import java.util.Set;

/** Where an agreement stands in its life, and which states may follow (rulebook 4.4; ADR 0060). */
public enum AgreementState {
    DRAFT("Draft", "calm"),
    UNDER_REVIEW("Under review", "warn"),
    DPO_QUERIED("The DPO has a question", "warn"),
    AGREED("Agreed, to be signed", "info"),
    SIGNED("Signed, not yet in effect", "info"),
    ACTIVE("In effect", "good"),
    EXPIRING("Ending soon", "warn"),
    RENEWED("Replaced by a newer one", "calm"),
    EXPIRED("Expired", "bad"),
    SUSPENDED("Suspended", "bad"),
    TERMINATION_NOTICE("Notice given", "warn"),
    TERMINATED("Ended", "bad"),
    EXIT_IN_PROGRESS("Data being returned or deleted", "warn"),
    EXIT_COMPLETE("Closed", "calm");

    private final String words;
    private final String kind;

    AgreementState(String words, String kind) {
        this.words = words;
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    /** Which of the five shapes it is shown with. */
    public String getKind() {
        return kind;
    }

    Set<AgreementState> next() {
        return switch (this) {
            case DRAFT, DPO_QUERIED -> EnumSet.of(UNDER_REVIEW);
            case UNDER_REVIEW -> EnumSet.of(DPO_QUERIED, AGREED);
            case AGREED -> EnumSet.of(SIGNED, UNDER_REVIEW);
            case SIGNED -> EnumSet.of(ACTIVE, UNDER_REVIEW);
            case ACTIVE -> EnumSet.of(EXPIRING, RENEWED, EXPIRED, SUSPENDED, TERMINATION_NOTICE);
            case EXPIRING -> EnumSet.of(RENEWED, EXPIRED, TERMINATION_NOTICE);
            case SUSPENDED -> EnumSet.of(ACTIVE, EXPIRED, TERMINATION_NOTICE);
            case TERMINATION_NOTICE -> EnumSet.of(TERMINATED);
            case EXPIRED, TERMINATED -> EnumSet.of(EXIT_IN_PROGRESS);
            case EXIT_IN_PROGRESS -> EnumSet.of(EXIT_COMPLETE);
            case RENEWED, EXIT_COMPLETE -> EnumSet.noneOf(AgreementState.class);
        };
    }

    boolean mayBecome(AgreementState other) {
        return next().contains(other);
    }

    /** Terms may be edited until the DPO has agreed them; what was agreed is what is signed. */
    boolean termsMayChange() {
        return this == DRAFT || this == UNDER_REVIEW || this == DPO_QUERIED;
    }

    boolean inForce() {
        return this == ACTIVE || this == EXPIRING || this == TERMINATION_NOTICE;
    }

    boolean beforeEffect() {
        return termsMayChange() || this == AGREED || this == SIGNED;
    }

    /** Whether its end, its review and its waivers still matter. */
    boolean livesByDates() {
        return this == ACTIVE || this == EXPIRING || this == SUSPENDED;
    }

    boolean closed() {
        return next().isEmpty();
    }
}
