package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.InsertOnly;
import org.confidant.foundation.secrets.Sealed;

/** A report that somebody sent to the Commissioner: the first, or one that follows (CLK-05). */
@Entity
@InsertOnly
@Table(name = "incident_notice")
public class NoticeSent extends CaseRecord {

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "ico_reference")
    private String icoReference;

    private Sealed missing;

    @Column(name = "delay_reason")
    private Sealed delayReason;

    protected NoticeSent() {}

    NoticeSent(CasePart row) {
        super(row);
        this.sentAt = row.moment();
        this.icoReference = row.text();
        this.missing = row.secret();
        this.delayReason = row.secondSecret();
    }

    NoticeSent(
            UUID incidentId,
            UUID authorId,
            Instant recordedAt,
            Instant sentAt,
            String icoReference,
            String missing,
            String delayReason) {
        super(incidentId, authorId, recordedAt, null);
        this.sentAt = sentAt;
        this.icoReference = icoReference;
        this.missing = Sealed.of(here("missing"), missing);
        this.delayReason = Sealed.of(here("delay_reason"), delayReason);
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String icoReference() {
        return icoReference;
    }

    public String missing() {
        return Sealed.text(missing, here("missing"));
    }

    public String delayReason() {
        return Sealed.text(delayReason, here("delay_reason"));
    }
}
