package org.confidant.incident;

import java.time.Instant;
import java.util.UUID;

/** One line of the inbox. */
public record IncidentRow(
        UUID id,
        String reference,
        String title,
        IncidentCategory category,
        IncidentStatus status,
        boolean urgent,
        Instant submittedAt,
        Instant acknowledgeBy,
        Instant nextDeadline,
        DeadlineKind nextDeadlineKind,
        UUID handlerId,
        String handler) {

    IncidentRow with(String handlerName) {
        return new IncidentRow(
                id,
                reference,
                title,
                category,
                status,
                urgent,
                submittedAt,
                acknowledgeBy,
                nextDeadline,
                nextDeadlineKind,
                handlerId,
                handlerName);
    }

    public boolean hasDeadline() {
        return nextDeadlineKind != DeadlineKind.NONE;
    }
}
