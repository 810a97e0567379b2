package org.confidant.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.security.Role;

/** One line of the list of roles. */
public record AssignmentRow(
        UUID id,
        long version,
        UUID personId,
        String person,
        Role role,
        boolean deputy,
        LocalDate fromDate,
        LocalDate toDate,
        AssignmentStatus status,
        AssignmentBasis basis,
        UUID proposedBy,
        Instant proposedAt,
        UUID decidedBy,
        Instant decidedAt,
        String refusedWhy) {}
