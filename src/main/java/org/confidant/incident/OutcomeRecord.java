package org.confidant.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.InsertOnly;
import org.confidant.foundation.secrets.Sealed;

/** What came of it for people. Read by human resources only; the case says no more than that it is recorded (INC-26). */
@Entity
@InsertOnly
@Table(name = "incident_outcome")
public class OutcomeRecord extends CaseRecord {

    private Sealed outcome;

    protected OutcomeRecord() {}

    OutcomeRecord(UUID incidentId, UUID authorId, Instant recordedAt, HrOutcome outcome, String said) {
        super(incidentId, authorId, recordedAt, said);
        this.outcome = Sealed.of(here("outcome"), outcome.name());
    }

    /** Null when it was destroyed at disposal. */
    public HrOutcome outcome() {
        var code = Sealed.text(outcome, here("outcome"));
        return code.equals(Sealed.DESTROYED) ? null : HrOutcome.valueOf(code);
    }
}
