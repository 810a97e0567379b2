package org.confidant.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.InsertOnly;

/** What the reporter added after the form was sent: a dated line, never a change of the form (INC-08). */
@Entity
@InsertOnly
@Table(name = "incident_amendment")
public class IncidentAmendment extends CaseRecord {

    protected IncidentAmendment() {}

    IncidentAmendment(CasePart row) {
        super(row);
    }

    IncidentAmendment(UUID incidentId, UUID authorId, Instant recordedAt, String said) {
        super(incidentId, authorId, recordedAt, said);
    }
}
