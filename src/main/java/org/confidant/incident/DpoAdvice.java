package org.confidant.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.InsertOnly;

/** What the data protection officer advised, with the reasons. */
@Entity
@InsertOnly
@Table(name = "incident_advice")
public class DpoAdvice extends CaseRecord {

    @Enumerated(EnumType.STRING)
    private Choice advice;

    protected DpoAdvice() {}

    DpoAdvice(CasePart row) {
        super(row);
        this.advice = Choice.valueOf(row.code());
    }

    DpoAdvice(UUID incidentId, UUID authorId, Instant recordedAt, Choice advice, String said) {
        super(incidentId, authorId, recordedAt, said);
        this.advice = advice;
    }

    public Choice advice() {
        return advice;
    }
}
