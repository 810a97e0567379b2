package org.confidant.incident;

import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;

/** One line of the inbox as the database gives it, its title still encrypted. */
public record StoredRow(
        UUID id,
        String reference,
        Sealed title,
        IncidentCategory category,
        IncidentStatus status,
        boolean urgent,
        Instant submittedAt,
        Instant acknowledgeBy,
        Instant nextDeadline,
        DeadlineKind nextDeadlineKind,
        UUID handlerId) {

    static final String SELECT = "SELECT NEW org.confidant.incident.StoredRow(i.id, i.reference, i.title, i.category,"
            + " i.status, i.urgent, i.times.submittedAt, i.acknowledgeBy, i.nextDeadline, i.nextDeadlineKind, i.handlerId) FROM Incident i";

    /** A case that nobody gave a title is called by its category. */
    IncidentRow opened() {
        return new IncidentRow(
                id,
                reference,
                title == null ? category.words() : Sealed.text(title, new Place(id, id, "title")),
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
}
