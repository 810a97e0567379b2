package org.confidant.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.InsertOnly;

/** What came of it for people. Read by human resources only; the case says no more than that it is recorded (INC-26). */
@Entity
@InsertOnly
@Table(name = "incident_outcome")
public class OutcomeRecord extends CaseRecord {

    @Enumerated(EnumType.STRING)
    private HrOutcome outcome;

    protected OutcomeRecord() {}

    OutcomeRecord(UUID incidentId, UUID authorId, Instant recordedAt, HrOutcome outcome, String said) {
        super(incidentId, authorId, recordedAt, said);
        this.outcome = outcome;
    }

    public HrOutcome outcome() {
        return outcome;
    }
}
