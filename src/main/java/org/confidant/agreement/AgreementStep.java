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

/** One step of an agreement's life, with the reason given for it. Never changed. */
@Entity
@InsertOnly
@Table(name = "agreement_step")
class AgreementStep {

    @Id
    private UUID id;

    @Column(name = "agreement_id")
    private UUID agreementId;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private AgreementState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private AgreementState to;

    private String note;

    @Column(name = "taken_by")
    private UUID takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected AgreementStep() {}

    AgreementStep(Agreement agreement, Step step, AgreementState from, String note, UUID takenBy, Instant now) {
        this.id = Ids.next();
        this.agreementId = agreement.id();
        this.step = step;
        this.from = from;
        this.to = agreement.state();
        this.note = note == null || note.isBlank() ? null : note.strip();
        this.takenBy = takenBy;
        this.takenAt = now;
    }

    Step step() {
        return step;
    }

    String note() {
        return note;
    }

    UUID takenBy() {
        return takenBy;
    }

    Instant takenAt() {
        return takenAt;
    }
}
