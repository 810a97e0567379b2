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

    static final String SELECT = "SELECT NEW org.confidant.incident.IncidentRow(i.id, i.reference, i.title, i.category,"
            + " i.status, i.urgent, i.times.submittedAt, i.acknowledgeBy, i.nextDeadline, i.nextDeadlineKind, i.handlerId) FROM Incident i";

    public IncidentRow(
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
            UUID handlerId) {
        this(
                id,
                reference,
                title == null ? category.words() : title,
                category,
                status,
                urgent,
                submittedAt,
                acknowledgeBy,
                nextDeadline,
                nextDeadlineKind,
                handlerId,
                null);
    }

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
