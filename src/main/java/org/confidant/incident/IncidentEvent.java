package org.confidant.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.InsertOnly;

/** One line of the timeline of a case. */
@Entity
@InsertOnly
@Table(name = "incident_event")
public class IncidentEvent extends CaseRecord {

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    protected IncidentEvent() {}

    IncidentEvent(CasePart row) {
        super(row);
        this.kind = EventKind.valueOf(row.code());
    }

    IncidentEvent(UUID incidentId, UUID authorId, Instant recordedAt, EventKind kind, String said) {
        super(incidentId, authorId, recordedAt, said);
        this.kind = kind;
    }

    public EventKind kind() {
        return kind;
    }
}
