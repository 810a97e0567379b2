package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.InsertOnly;

/** One assessment of the risk. Given is what was chosen; rated is what counts (INC-12). */
@Entity
@InsertOnly
@Table(name = "incident_risk")
public class RiskAssessment extends CaseRecord {

    @Column(name = "given_likelihood")
    private int givenLikelihood;

    @Column(name = "given_severity")
    private int givenSeverity;

    private int likelihood;

    private int severity;

    protected RiskAssessment() {}

    RiskAssessment(CasePart row) {
        super(row);
        this.givenLikelihood = (int) row.number(0);
        this.givenSeverity = (int) row.number(1);
        this.likelihood = (int) row.number(2);
        this.severity = (int) row.number(3);
    }

    RiskAssessment(
            UUID incidentId,
            UUID authorId,
            Instant recordedAt,
            int givenLikelihood,
            int givenSeverity,
            int likelihood,
            int severity,
            String said) {
        super(incidentId, authorId, recordedAt, said);
        this.givenLikelihood = givenLikelihood;
        this.givenSeverity = givenSeverity;
        this.likelihood = likelihood;
        this.severity = severity;
    }

    public int givenLikelihood() {
        return givenLikelihood;
    }

    public int givenSeverity() {
        return givenSeverity;
    }

    public int likelihood() {
        return likelihood;
    }

    public int severity() {
        return severity;
    }
}
