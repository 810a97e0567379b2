package org.confidant.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.InsertOnly;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.time.When;

/** The DPO lets a partial clause pass for a time, never longer than ninety days (DPA-04). */
@Entity
@InsertOnly
@Table(name = "clause_waiver")
class ClauseWaiver {

    static final int LONGEST_DAYS = 90;

    @Id
    private UUID id;

    @Column(name = "agreement_id")
    private UUID agreementId;

    @Enumerated(EnumType.STRING)
    private Clause clause;

    private String reason;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "given_by")
    private UUID givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    protected ClauseWaiver() {}

    ClauseWaiver(UUID agreementId, WaiveClause order, UUID givenBy, Instant now) {
        var today = When.dayOf(now);
        if (order.validUntil().isBefore(today))
            throw new RuleBroken("validUntil", "The waiver must not end before today.");
        if (order.validUntil().isAfter(today.plusDays(LONGEST_DAYS)))
            throw new RuleBroken(
                    "validUntil",
                    "A waiver lasts at most 90 days: choose a day up to " + When.sayDate(today.plusDays(LONGEST_DAYS))
                            + ".");
        this.id = Ids.next();
        this.agreementId = agreementId;
        this.clause = order.clause();
        this.reason = order.reason().strip();
        this.validUntil = order.validUntil();
        this.givenBy = givenBy;
        this.givenAt = now;
    }

    Clause clause() {
        return clause;
    }

    String reason() {
        return reason;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    UUID givenBy() {
        return givenBy;
    }
}
