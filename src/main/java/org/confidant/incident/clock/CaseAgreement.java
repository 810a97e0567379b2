package org.confidant.incident.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.confidant.agreement.Direction;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;
import org.confidant.incident.CasePart;

/**
 * An agreement whose information a case is about, with the hours agreed on the day it was linked (CLK-07). Taking it off
 * leaves the row, so that the case still says that it once was there, and why no longer.
 */
@Entity
@Table(name = "incident_agreement")
public class CaseAgreement extends Identified {

    @Column(name = "incident_id", columnDefinition = "UUID")
    private UUID incidentId;

    @Column(name = "author_id", columnDefinition = "UUID")
    private UUID authorId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private Sealed said;

    @Column(name = "agreement_id", columnDefinition = "UUID")
    private UUID agreementId;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private String called;

    private int hours;

    @Column(name = "hours_agreed")
    private boolean hoursAgreed;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "told_by", columnDefinition = "UUID")
    private UUID toldBy;

    @Column(name = "taken_off_at")
    private Instant takenOffAt;

    @Column(name = "taken_off_why")
    private Sealed takenOffWhy;

    protected CaseAgreement() {}

    /** To be read. */
    public CaseAgreement(CasePart row) {
        super(row.id(), row.version());
        incidentId = row.incidentId();
        authorId = row.authorId();
        recordedAt = row.recordedAt();
        said = row.said();
        agreementId = row.person();
        direction = Direction.valueOf(row.code());
        called = row.text();
        hours = (int) row.number(0);
        hoursAgreed = row.number(1) == 1;
        takenOffAt = row.number(2) == 1 ? row.recordedAt() : null;
        takenOffWhy = row.secret();
        toldAt = row.moment();
    }

    public CaseAgreement(UUID incidentId, AgreementTerms terms, int usualHours, UUID by, Instant now) {
        this.incidentId = incidentId;
        agreementId = terms.id();
        linked(terms, usualHours, by, now);
    }

    /** Also anew, after it was taken off. */
    void linked(AgreementTerms terms, int usualHours, UUID by, Instant now) {
        direction = terms.direction();
        called = terms.called();
        hoursAgreed = terms.breachNoticeHours() != null;
        hours = hoursAgreed ? terms.breachNoticeHours() : usualHours;
        authorId = by;
        recordedAt = now;
        takenOffAt = null;
        takenOffWhy = null;
    }

    void told(TellParty words, UUID by, Instant detectedAt, Instant now) {
        if (takenOffAt != null) throw new RuleBroken("This agreement was taken off the case.");
        words.check(detectedAt, now);
        toldAt = words.toldAt().toInstant();
        toldBy = by;
        said = Sealed.of(here("said"), words.how());
    }

    void takeOff(String why, Instant now) {
        if (takenOffAt != null) throw new RuleBroken("This agreement was taken off already.");
        if (toldAt != null) throw new RuleBroken("They were told of the case, so the agreement stays.");
        var reason = Words.clean(why);
        if (reason == null) throw new Invalid("why", "Say why the case is not about this agreement.");
        Words.atMost(reason, "why");
        takenOffAt = now;
        takenOffWhy = Sealed.of(here("taken_off_why"), reason);
    }

    private Place here(String field) {
        return new Place(incidentId, id(), field);
    }

    /** We hold their information, so every breach of it is theirs to know, whatever the risk (CLK-07). */
    public boolean weOweNotice() {
        return direction == Direction.WE_PROCESS_FOR
                || direction == Direction.WE_SUBPROCESS
                || between() && hoursAgreed;
    }

    private boolean between() {
        return direction == Direction.JOINT_CONTROLLERS || direction == Direction.SHARING;
    }

    public Instant deadline(Instant awareAt) {
        return awareAt.plus(Duration.ofHours(hours));
    }

    /** Where the hours come from. */
    public String rule() {
        return hoursAgreed
                ? hours + " hours, agreed in " + called
                : hours + " hours, as usual: " + called + " agrees none";
    }

    public UUID incidentId() {
        return incidentId;
    }

    public UUID authorId() {
        return authorId;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public UUID agreementId() {
        return agreementId;
    }

    public Direction direction() {
        return direction;
    }

    public String called() {
        return called;
    }

    public int hours() {
        return hours;
    }

    public Instant toldAt() {
        return toldAt;
    }

    public String how() {
        return Sealed.text(said, here("said"));
    }

    public boolean takenOff() {
        return takenOffAt != null;
    }
}
