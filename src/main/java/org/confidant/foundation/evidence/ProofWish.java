package org.confidant.foundation.evidence;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Whose proof, of what, from when: each may be null, and then does not narrow.
 *
 * @param from first day in London
 * @param to last day in London, included
 */
public record ProofWish(UUID personId, UUID policyId, LocalDate from, LocalDate to) {

    public static ProofWish ofPerson(UUID personId) {
        return new ProofWish(personId, null, null, null);
    }
}
