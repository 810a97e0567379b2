package org.confidant.policy;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.time.When;

/** One version: where it stands, what is missing for the next step, and the steps themselves. */
@Named
@ViewScoped
public class PolicyVersionPage implements Serializable {

    @Inject
    private PolicyService policies;

    @Inject
    private PolicyLanguageService languages;

    @Inject
    private Caller caller;

    private UUID id;
    private transient PolicyDetail detail;
    private long seen;
    private Materiality materiality;
    private Materiality seenAs;
    private String minuteReference;
    private String note;
    private String reason;
    private String withdrawReason;
    private LocalDate effectiveFrom;

    public void load() {
        if (id == null) throw new NotFound();
        detail = policies.detail(id);
        seen = detail.version();
        effectiveFrom = null;
    }

    public String submit() {
        policies.submit(id, seen);
        return done("It is in review. Somebody who did not write it can approve it now.");
    }

    public String approve() {
        policies.approve(id, seen, new ApprovePolicy(materiality, minuteReference, note));
        return done("Approved. It can be published now.");
    }

    public String reject() {
        policies.reject(id, seen, seenAs, reason);
        return done("Sent back. The author finds it among the duties, with your reason.");
    }

    public String unschedule() {
        policies.unschedule(id, seen);
        return done("It waits for no day any more. It stays approved.");
    }

    public String takeOver(String language) {
        languages.takeOver(id, seen, language);
        return done("Taken over as a beginning. Bring it in step with the first language.");
    }

    public String publish() {
        policies.publish(id, seen, effectiveFrom);
        if (policies.detail(id).status() == PolicyStatus.APPROVED) {
            return done("It is published by itself on " + When.sayDate(effectiveFrom) + ".");
        }
        return done("Published. Everybody who must sign has it among their duties.");
    }

    public String withdraw() {
        if (withdrawReason != null && withdrawReason.length() > PolicyVersion.REASON_MAX)
            throw new Invalid("withdrawReason", PolicyVersion.REASON_TOO_LONG);
        policies.withdraw(id, seen, withdrawReason);
        return done("Withdrawn. Nobody owes a signature for it any more.");
    }

    public String next() {
        var draft = policies.continueFrom(getDetail().policyId());
        Notice.later("This is the next version, with the text of the last one.");
        return "edit.xhtml?faces-redirect=true&id=" + draft;
    }

    private String done(String sentence) {
        Notice.later(sentence);
        return "version.xhtml?faces-redirect=true&id=" + id;
    }

    public PolicyDetail getDetail() {
        if (detail == null) detail = policies.detail(id);
        return detail;
    }

    public String getHeading() {
        return getDetail().title()
                + (getDetail().number() == null
                        ? ""
                        : ", version " + getDetail().number());
    }

    public String getLead() {
        var now = getDetail();
        return switch (now.status()) {
            case DRAFT ->
                now.missing().isEmpty()
                        ? "The draft is complete and can be sent for review."
                        : "The draft is not complete: " + now.missing().size()
                                + (now.missing().size() == 1 ? " thing is" : " things are") + " missing.";
            case IN_REVIEW -> "It waits for the approval of the Chief Executive or the Information Governance Group.";
            case REJECTED -> "It was sent back: mend it and send it for review again.";
            case APPROVED ->
                now.scheduledFor() == null
                        ? "It is approved and can be published."
                        : "It is approved, and is published by itself on " + When.sayDate(now.scheduledFor()) + ".";
            case PUBLISHED ->
                now.effectiveFrom().isAfter(When.dayOf(now.publishedAt()))
                        ? "Published on " + When.sayDate(When.dayOf(now.publishedAt())) + ", it applies from "
                                + When.sayDate(now.effectiveFrom()) + "."
                        : "In force since " + When.sayDate(now.effectiveFrom()) + ".";
            case SUPERSEDED -> "A newer version replaced it on " + When.sayDate(When.dayOf(now.endedAt())) + ".";
            case WITHDRAWN -> "Withdrawn on " + When.sayDate(When.dayOf(now.endedAt())) + ": " + now.reason();
        };
    }

    public String getFirstLanguage() {
        return getDetail().languages().get(0).tag();
    }

    /** There is another version to compare with. */
    public boolean isComparable() {
        var now = getDetail();
        return now.supersedes() || !now.wasPublished() && now.publishedId() != null;
    }

    public boolean isEditable() {
        return getDetail().status().isOpen() && caller.may(Permission.WRITE_POLICY);
    }

    public boolean isSubmittable() {
        return getDetail().status() == PolicyStatus.DRAFT
                && getDetail().missing().isEmpty()
                && caller.may(Permission.WRITE_POLICY);
    }

    public boolean isDecidable() {
        return getDetail().status() == PolicyStatus.IN_REVIEW && caller.may(Permission.APPROVE_POLICY);
    }

    public boolean isPublishable() {
        return getDetail().status() == PolicyStatus.APPROVED && caller.may(Permission.PUBLISH_POLICY);
    }

    public boolean isWithdrawable() {
        return getDetail().status().mayBecome(PolicyStatus.WITHDRAWN) && caller.may(Permission.PUBLISH_POLICY);
    }

    /** The next version can be begun, because none is under way yet; also when the last one was withdrawn. */
    public boolean isContinuable() {
        var now = getDetail();
        return (now.status() == PolicyStatus.PUBLISHED
                        || now.status() == PolicyStatus.WITHDRAWN && now.publishedId() == null)
                && now.underWayId() == null
                && caller.may(Permission.WRITE_POLICY);
    }

    /** Another version of this policy that is not published yet. */
    public UUID getUnderWay() {
        return getDetail().wasPublished() ? getDetail().underWayId() : null;
    }

    /** The form for withdrawing was sent and something in it has to be mended: it stays open. */
    public boolean isWithdrawing() {
        return !FacesContext.getCurrentInstance()
                .getMessageList("withdrawReason")
                .isEmpty();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Materiality getMateriality() {
        return materiality;
    }

    public void setMateriality(Materiality materiality) {
        this.materiality = materiality;
    }

    public Materiality getSeenAs() {
        return seenAs;
    }

    public void setSeenAs(Materiality seenAs) {
        this.seenAs = seenAs;
    }

    public Materiality[] getMaterialities() {
        return Materiality.values();
    }

    public String getMinuteReference() {
        return minuteReference;
    }

    public void setMinuteReference(String minuteReference) {
        this.minuteReference = minuteReference;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWithdrawReason() {
        return withdrawReason;
    }

    public void setWithdrawReason(String withdrawReason) {
        this.withdrawReason = withdrawReason;
    }

    public LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(LocalDate effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }
}
