package org.confidant.policy.signing;

import java.time.LocalDate;

/** Why somebody was asked to sign (POL-02, POL-13 to POL-16). */
public enum Cause {
    /** From the time when no cause was kept. */
    AUDIENCE("Belongs to those who must sign"),
    PUBLISHED("A version was published"),
    JOINED("Came to those who must sign"),
    REFRESH("Twelve months have passed since the last signature"),
    WIDER_ROLE("Was given a role with wider access"),
    RETURN("Came back after a long absence"),
    INCIDENT("An incident showed the need"),
    AGREEMENT("An agreement brings terms of its own");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** With an event behind it, it is as urgent as for a starter; terms of a contract and time bring as long as a new version. */
    LocalDate dueOn(LocalDate today, Assignments.Days days) {
        return today.plusDays(this == REFRESH || this == AGREEMENT ? days.resign() : days.starter());
    }

    public String getLabel() {
        return label;
    }
}
