package org.confidant.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;

/**
 * That somebody is out of the training figure for a while (POL-03). Somebody else approves it, it ends within twelve
 * months, and it can be ended sooner; it stays listed.
 */
@Entity
@Table(name = "training_exemption")
public class TrainingExemption extends Identified {

    private static final int LONGEST_MONTHS = 12;

    /** Why; nothing else is a reason. */
    public enum Reason {
        LONG_TERM_ABSENCE("Long-term absence"),
        LEFT("Left"),
        NO_DATA_ACCESS("No access to personal data"),
        DUPLICATE("Recorded twice");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "until_date")
    private LocalDate until;

    @Column(name = "approved_by")
    private UUID approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    protected TrainingExemption() {}

    static TrainingExemption approved(
            UUID personId, Reason reason, LocalDate until, UUID approver, LocalDate today, Instant now) {
        if (reason == null) throw new Invalid("reason", "Choose why.");
        if (until == null || until.isBefore(today)) {
            throw new Invalid("until", "Enter the last day of the exemption, today or later.");
        }
        if (until.isAfter(today.plusMonths(LONGEST_MONTHS))) {
            throw new RuleBroken("until", "An exemption ends within twelve months. It can be given again then.");
        }
        if (personId.equals(approver)) throw new RuleBroken(null, "Somebody else approves your exemption.");
        var exemption = new TrainingExemption();
        exemption.personId = personId;
        exemption.reason = reason;
        exemption.from = today;
        exemption.until = until;
        exemption.approvedBy = approver;
        exemption.approvedAt = now;
        return exemption;
    }

    /** The person counts again from today. */
    void end(LocalDate today) {
        if (endedOn != null || until.isBefore(today)) throw new Conflict("This exemption is over already.");
        endedOn = today.minusDays(1);
    }

    UUID personId() {
        return personId;
    }

    UUID approvedBy() {
        return approvedBy;
    }

    ExemptionRow row(LocalDate today, String approver) {
        var last = endedOn == null ? until : endedOn;
        return new ExemptionRow(
                id(),
                reason.getLabel(),
                from,
                last,
                approver,
                !from.isAfter(today) && !last.isBefore(today),
                version());
    }
}
