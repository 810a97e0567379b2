package org.confidant.policy.signing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who is late by so much that closing the access is recommended (POL-18).
 *
 * @param listed whether by now late enough to be in the list of HR by name
 */
public record LateRow(
        UUID assignmentId,
        UUID personId,
        String name,
        String jobTitle,
        String team,
        UUID versionId,
        String policy,
        LocalDate dueOn,
        boolean listed,
        Boolean closed,
        String reason) {

    public boolean isDecided() {
        return closed != null;
    }
}
