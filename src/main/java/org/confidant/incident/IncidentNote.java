package org.confidant.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.InsertOnly;

/** A note that those who handle the case keep; the reporter does not see it. */
@Entity
@InsertOnly
@Table(name = "incident_note")
public class IncidentNote extends CaseRecord {

    protected IncidentNote() {}

    IncidentNote(CasePart row) {
        super(row);
    }

    IncidentNote(UUID incidentId, UUID authorId, Instant recordedAt, String said) {
        super(incidentId, authorId, recordedAt, said);
    }
}
