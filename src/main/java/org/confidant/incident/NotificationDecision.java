package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.InsertOnly;

/** What a person decided about telling the Commissioner, beside what the grid advised (INC-14). */
@Entity
@InsertOnly
@Table(name = "incident_decision")
public class NotificationDecision extends CaseRecord {

    @Enumerated(EnumType.STRING)
    private Choice decision;

    @Enumerated(EnumType.STRING)
    @Column(name = "grid_advice")
    private Choice gridAdvice;

    protected NotificationDecision() {}

    NotificationDecision(CasePart row) {
        super(row);
        this.decision = Choice.valueOf(row.code());
        this.gridAdvice = Choice.valueOf(row.text());
    }

    NotificationDecision(
            UUID incidentId, UUID authorId, Instant recordedAt, Choice decision, Choice gridAdvice, String said) {
        super(incidentId, authorId, recordedAt, said);
        this.decision = decision;
        this.gridAdvice = gridAdvice;
    }

    public Choice decision() {
        return decision;
    }

    public Choice gridAdvice() {
        return gridAdvice;
    }
}
