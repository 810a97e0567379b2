package org.confidant.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.persistence.InsertOnly;

/** One judgement of the risk to people's rights, with what was looked at and why (INC-15). */
@Entity
@InsertOnly
@Table(name = "incident_rights_risk")
public class RightsAssessment extends CaseRecord {

    @Enumerated(EnumType.STRING)
    private RightsRisk level;

    private String factors;

    protected RightsAssessment() {}

    RightsAssessment(CasePart row) {
        super(row);
        this.level = RightsRisk.valueOf(row.code());
        this.factors = row.text();
    }

    RightsAssessment(UUID incidentId, UUID authorId, Instant recordedAt, AssessRights said) {
        super(incidentId, authorId, recordedAt, said.reasons());
        said.check();
        this.level = said.level();
        this.factors = Codes.write(said.factors());
    }

    public RightsRisk level() {
        return level;
    }

    public Set<RiskFactor> factors() {
        return Codes.read(RiskFactor.class, factors);
    }

    String words() {
        return level.words() + ". Looked at: "
                + factors().stream().map(RiskFactor::words).collect(Collectors.joining("; "));
    }
}
