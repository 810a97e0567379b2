package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.InsertOnly;

/** A second person opened the name to whoever asked, or did not. */
@Entity
@InsertOnly
@Table(name = "incident_identity_answer")
public class IdentityAnswer extends CaseRecord {

    @Column(name = "request_id", columnDefinition = "UUID")
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private IdentityVerdict verdict;

    protected IdentityAnswer() {}

    /** The column for a person holds the request here. */
    IdentityAnswer(CasePart row) {
        super(row);
        this.requestId = row.person();
        this.verdict = IdentityVerdict.valueOf(row.code());
    }

    IdentityAnswer(
            UUID incidentId, UUID authorId, Instant recordedAt, UUID requestId, IdentityVerdict verdict, String why) {
        super(incidentId, authorId, recordedAt, why);
        this.requestId = requestId;
        this.verdict = verdict;
    }

    public UUID requestId() {
        return requestId;
    }

    public IdentityVerdict verdict() {
        return verdict;
    }
}
