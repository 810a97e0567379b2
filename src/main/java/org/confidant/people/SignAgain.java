package org.confidant.people;

import java.util.Set;
import java.util.UUID;

/**
 * Something happened for which these people sign again what they have signed (POL-16). Whoever keeps signatures asks them,
 * in the same transaction.
 */
public record SignAgain(Set<UUID> people, Why why) {

    public enum Why {
        /** A role gave them access that they had not before. */
        WIDER_ROLE,
        /** The outcome of an incident asks for it. */
        INCIDENT,
        /** An agreement that is in effect now brings terms of its own (policy section 7). */
        AGREEMENT
    }

    public SignAgain {
        people = Set.copyOf(people);
    }
}
