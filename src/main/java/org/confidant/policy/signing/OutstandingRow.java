package org.confidant.policy.signing;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody who has not signed yet, or has declined. */
public record OutstandingRow(
        UUID assignmentId,
        long version,
        UUID personId,
        String name,
        String familyName,
        String jobTitle,
        String team,
        AssignmentStatus status,
        LocalDate dueOn,
        boolean overdue,
        UUID attestationId,
        LocalDate exemptUntil) {}
