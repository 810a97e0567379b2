package org.confidant.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.time.When;

/**
 * An agreement about personal data with another organisation. It is registered as a draft, usually from its signed
 * copy; the DPO reads it and agrees the terms, or asks; both sides sign; the DPO lets it take effect when every clause
 * of the law is in it. From then on dates rule it: it is reviewed every year, nears its end, and is then renewed by a
 * newer one, expires, or ends by notice. After its end the data goes back or is deleted, and when that is proved the
 * agreement is closed.
 */
@Entity
@Table(name = "agreement")
public class Agreement extends Identified {

    /** Stands for "no date": after every real one, so that lists can be read in one order. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private String reference;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private String title;
    private String counterparty;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "registered_by")
    private UUID registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "renews_id")
    private UUID renewsId;

    @Embedded
    private Processing processing;

    @Embedded
    private Period period;

    @Embedded
    private Promises promises;

    @Embedded
    private Signing signing = new Signing();

    @Embedded
    private Ending ending = new Ending();

    @Column(name = "review_due")
    private LocalDate reviewDue;

    @Column(name = "waived_until")
    private LocalDate waivedUntil;

    @Column(name = "open_clauses")
    private int openClauses;

    @Column(name = "next_on")
    private LocalDate nextOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_kind")
    private NextKind nextKind;

    protected Agreement() {}

    Agreement(String reference, Terms terms, String counterparty, UUID owner, UUID registeredBy, Instant now) {
        this.reference = reference;
        this.state = AgreementState.DRAFT;
        this.counterparty = counterparty;
        this.ownerId = owner;
        this.registeredBy = registeredBy;
        this.registeredAt = now;
        takeOver(terms);
        this.openClauses = new Checklist(Map.of(), direction, processing.subProcessing()).open();
        lookAhead(When.dayOf(now));
    }

    /** A newer version of another agreement, to be agreed and signed like any other. */
    static Agreement renewing(Agreement former, String reference, UUID by, Instant now) {
        var renewed =
                new Agreement(reference, former.terms().withoutPeriod(), former.counterparty, former.ownerId, by, now);
        renewed.renewsId = former.id();
        return renewed;
    }

    void changeTerms(Terms terms, LocalDate today) {
        if (!state.termsMayChange())
            throw new RuleBroken("The DPO has agreed these terms, so they stay as they are. To change them, choose"
                    + " “Change the terms again” on the agreement’s page, or renew it.");
        takeOver(terms);
        lookAhead(today);
    }

    private void takeOver(Terms terms) {
        direction = terms.direction();
        title = terms.title().strip();
        processing = Processing.in(terms);
        period = Period.in(terms);
        promises = Promises.in(terms);
    }

    /** Moves on, if the table of states lets it; what the step itself asks for is checked before. */
    void take(Step step, LocalDate today) {
        if (!step.possibleFrom(state) || !state.mayBecome(step.to()))
            throw new RuleBroken("This cannot be done now: the agreement is in the state “" + state.getWords() + "”.");
        state = step.to();
        lookAhead(today);
    }

    void signed(Signing by) {
        signing = by;
    }

    void takesEffect(LocalDate firstReview) {
        if (reviewDue == null) reviewDue = firstReview;
    }

    /** It is over: from its last day on, so many days remain to return or delete the data. */
    void clearUpWithin(int usualDays) {
        var days = promises.deletionDays() == null ? usualDays : promises.deletionDays();
        ending().exitDueOn(ending().endedOn().plusDays(days));
    }

    /** The yearly look at the other side's certificates, sub-processors and incidents is done (DPA-07). */
    void reviewed(LocalDate nextReview, LocalDate today) {
        reviewDue = nextReview;
        lookAhead(today);
    }

    void belongsTo(UUID owner) {
        if (owner.equals(ownerId))
            throw new RuleBroken("owner", "This person looks after it already. Choose somebody else.");
        ownerId = owner;
    }

    void isWith(String otherParty) {
        counterparty = otherParty;
    }

    void checked(Checklist checklist, LocalDate today) {
        openClauses = checklist.open();
        waivedUntil = checklist.waivedUntil();
        lookAhead(today);
    }

    /** Works out anew what happens next and when; dates pass, so a nightly job asks for it too. */
    void lookAhead(LocalDate today) {
        var next = Next.of(this, today);
        nextOn = next.on();
        nextKind = next.kind();
    }

    Terms terms() {
        return processing.terms(direction, title, period, promises);
    }

    String reference() {
        return reference;
    }

    AgreementState state() {
        return state;
    }

    Direction direction() {
        return direction;
    }

    String title() {
        return title;
    }

    String counterparty() {
        return counterparty;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID registeredBy() {
        return registeredBy;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    UUID renewsId() {
        return renewsId;
    }

    Processing processing() {
        return processing;
    }

    Period period() {
        return period;
    }

    Promises promises() {
        return promises;
    }

    Signing signing() {
        return signing == null ? new Signing() : signing;
    }

    Ending ending() {
        if (ending == null) ending = new Ending();
        return ending;
    }

    LocalDate reviewDue() {
        return reviewDue;
    }

    LocalDate waivedUntil() {
        return waivedUntil;
    }

    int openClauses() {
        return openClauses;
    }

    LocalDate nextOn() {
        return nextOn;
    }

    NextKind nextKind() {
        return nextKind;
    }
}
