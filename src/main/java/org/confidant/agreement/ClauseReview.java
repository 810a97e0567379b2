package org.confidant.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.InsertOnly;

/** What one person found about one clause on one day. Never changed: a later answer is a row of its own. */
@Entity
@InsertOnly
@Table(name = "clause_review")
class ClauseReview {

    @Id
    private UUID id;

    @Column(name = "agreement_id")
    private UUID agreementId;

    @Enumerated(EnumType.STRING)
    private Clause clause;

    @Enumerated(EnumType.STRING)
    private ClauseStatus status;

    @Column(name = "clause_ref")
    private String where;

    @Column(name = "reviewer_id")
    private UUID reviewerId;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    protected ClauseReview() {}

    ClauseReview(UUID agreementId, ClauseAnswer answer, UUID reviewerId, Instant now) {
        this.id = Ids.next();
        this.agreementId = agreementId;
        this.clause = answer.clause();
        this.status = answer.status();
        this.where = answer.where();
        this.reviewerId = reviewerId;
        this.reviewedAt = now;
    }

    Clause clause() {
        return clause;
    }

    ClauseStatus status() {
        return status;
    }

    String where() {
        return where;
    }

    UUID reviewerId() {
        return reviewerId;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }

    boolean says(ClauseAnswer answer) {
        return status == answer.status() && java.util.Objects.equals(where, answer.where());
    }
}
