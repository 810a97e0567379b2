package org.confidant.policy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.Problem;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Violation;
import org.confidant.policy.text.PolicyText;

/**
 * One version of a policy (rulebook 1.2). It is written as a draft, reviewed, approved by somebody who did not write
 * it, and published; from then on its text never changes (POL-05). It ends when the next version takes effect, or when
 * it is withdrawn.
 */
@Entity
@Table(name = "policy_version")
public class PolicyVersion extends Identified {

    static final int REASON_MAX = 1000;
    static final String REASON_TOO_LONG = "Keep it to 1,000 characters.";

    @Column(name = "policy_id")
    private UUID policyId;

    private Integer major;
    private Integer minor;

    @Enumerated(EnumType.STRING)
    private PolicyStatus status;

    private String title;
    private String language;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "author_id")
    private UUID authorId;

    @Enumerated(EnumType.STRING)
    private Materiality materiality;

    @Column(name = "force_resign")
    private boolean forceResign;

    @Column(name = "change_summary")
    private String changeSummary;

    @Column(name = "legal_references")
    private String legalReferences;

    private Audience audience;

    @Column(name = "review_due")
    private LocalDate reviewDue;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "canonical_text")
    private String canonicalText;

    @Column(name = "text_sha256")
    private String textSha256;

    private String artefact;

    @Column(name = "artefact_sha256")
    private String artefactSha256;

    private String declarations;

    @Column(name = "declaration_sha256")
    private String declarationSha256;

    @Column(name = "source_name")
    private String sourceName;

    @Column(name = "source_sha256")
    private String sourceSha256;

    @Column(name = "sign_base_id")
    private UUID signBaseId;

    @Column(name = "supersedes_id")
    private UUID supersedesId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by")
    private UUID submittedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private UUID publishedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private UUID endedBy;

    private String reason;

    @ElementCollection
    @CollectionTable(name = "policy_contributor", joinColumns = @JoinColumn(name = "policy_version_id"))
    @Column(name = "person_id")
    private Set<UUID> contributors = new HashSet<>();

    protected PolicyVersion() {}

    static PolicyVersion draft(UUID policyId, WritePolicy words, PolicyText text, UUID author, Instant now) {
        var version = new PolicyVersion();
        version.policyId = policyId;
        version.status = PolicyStatus.DRAFT;
        version.language = "en-GB";
        version.authorId = author;
        version.createdAt = now;
        version.hold(PolicyText.parse(""));
        version.write(words, text, author, now);
        return version;
    }

    /**
     * Writes on a draft. A rejected version becomes a draft again.
     *
     * @param text the new text; null leaves the one that is there
     */
    void write(WritePolicy words, PolicyText text, UUID by, Instant now) {
        touch(by, now);
        title = words.title();
        ownerId = words.ownerId();
        changeSummary = words.changeSummary();
        legalReferences = words.legalReferences();
        reviewDue = words.reviewDue();
        materiality = words.materiality();
        forceResign = words.forceResign();
        audience = words.audience();
        declarations = words.declarations().text();
        declarationSha256 = words.declarations().sha256();
        if (text != null) hold(text);
    }

    /** Brings another text and leaves everything else. */
    void bring(PolicyText text, UUID by, Instant now) {
        touch(by, now);
        hold(text);
    }

    private void touch(UUID by, Instant now) {
        if (!status.isOpen()) {
            throw new RuleBroken("This version is " + status.getLabel().toLowerCase(java.util.Locale.UK)
                    + ", so nobody can write on it any more. Begin a new version instead.");
        }
        if (status == PolicyStatus.REJECTED) become(PolicyStatus.DRAFT);
        contributors.add(by);
        changedAt = now;
    }

    void broughtAs(String fileName, String sha256) {
        sourceName = fileName;
        sourceSha256 = sha256;
    }

    private void hold(PolicyText text) {
        canonicalText = text.canonical();
        textSha256 = text.sha256();
    }

    /** What is still missing before somebody can review it, in words; empty when nothing is. */
    List<Violation> missingForReview() {
        var missing = new ArrayList<Violation>();
        need(missing, !title.isBlank(), "title", "Give the policy a title.");
        need(missing, ownerId != null, "owner", "Say who owns the policy.");
        need(missing, !canonicalText.isBlank(), "text", "Bring a text, or write one.");
        need(missing, !changeSummary.isBlank(), "changeSummary", "Say in a sentence or two what has changed.");
        need(missing, reviewDue != null, "reviewDue", "Say when the policy is to be reviewed.");
        need(missing, materiality != null, "materiality", "Say whether the change is material or editorial.");
        need(missing, !audience.isEmpty(), "audience", "Say who must sign: the conditions are empty.");
        return missing;
    }

    private static void need(List<Violation> missing, boolean met, String field, String sentence) {
        if (!met) missing.add(new Violation(field, sentence));
    }

    void submit(UUID by, LocalDate today, Instant now) {
        refuseUnless(PolicyStatus.IN_REVIEW, "sent for review");
        var missing = missingForReview();
        if (reviewDue != null && !reviewDue.isAfter(today)) {
            missing.add(new Violation("reviewDue", "The review date must lie in the future."));
        }
        if (!missing.isEmpty()) throw new RuleBroken("Something is missing before this can be reviewed.", missing);
        become(PolicyStatus.IN_REVIEW);
        contributors.add(by);
        submittedBy = by;
        submittedAt = now;
        reason = null;
    }

    /** ACT-03: whoever wrote on the version cannot be the one who approves it. */
    void approve(UUID by) {
        refuseUnless(PolicyStatus.APPROVED, "approved");
        if (wroteOn(by)) {
            throw new RuleBroken("You wrote on this version, so somebody else has to approve it.");
        }
        become(PolicyStatus.APPROVED);
    }

    void reject(UUID by, String why) {
        refuseUnless(PolicyStatus.REJECTED, "rejected");
        reason = needed(why, "reason", "Say why, so that the author knows what to mend.");
        become(PolicyStatus.REJECTED);
    }

    boolean wroteOn(UUID person) {
        return person.equals(authorId) || contributors.contains(person);
    }

    /**
     * Freezes the text and puts it in force from the given day.
     *
     * @param before the version that it replaces, or null when none is in force
     * @param highest the highest number that the policy ever had, or null
     */
    void publish(LocalDate from, PolicyVersion before, VersionNumber highest, UUID by, LocalDate today, Instant now) {
        refuseUnless(PolicyStatus.PUBLISHED, "published");
        if (from == null) throw new Invalid("effectiveFrom", "Say from which day it applies.");
        if (from.isBefore(today))
            throw new RuleBroken("effectiveFrom", "It can apply from today on, not from a day that has passed.");
        if (before != null && from.isBefore(before.effectiveFrom)) {
            throw new RuleBroken("effectiveFrom", "It cannot apply before the version that it replaces.");
        }
        if (materiality == null)
            throw new RuleBroken("materiality", "Say whether the change is material or editorial.");
        if (audience.isEmpty()) throw new RuleBroken("audience", "Say who must sign: the conditions are empty.");
        checkHash();
        var number = VersionNumber.next(highest, materiality);
        major = number.major();
        minor = number.minor();
        effectiveFrom = from;
        supersedesId = before == null ? null : before.id();
        signBaseId = before == null || mustBeSignedAfresh() ? id() : before.signBaseId;
        artefact = text().html();
        artefactSha256 = Sha256.hex(artefact);
        publishedBy = by;
        publishedAt = now;
        become(PolicyStatus.PUBLISHED);
    }

    /** POL-05: a material change is signed again; a change of wording is not, unless the author says so. */
    boolean mustBeSignedAfresh() {
        return materiality == Materiality.MATERIAL || forceResign;
    }

    /** The stored text must still be the one that its hash names. */
    public void checkHash() {
        if (!text().sha256().equals(textSha256)) {
            throw new IllegalStateException("The text of policy version " + id() + " does not fit its hash");
        }
    }

    void supersede(Instant now) {
        become(PolicyStatus.SUPERSEDED);
        endedAt = now;
    }

    void withdraw(String why, UUID by, Instant now) {
        refuseUnless(PolicyStatus.WITHDRAWN, "withdrawn");
        reason = needed(why, "reason", "Say why it is withdrawn.");
        become(PolicyStatus.WITHDRAWN);
        endedBy = by;
        endedAt = now;
    }

    private static String needed(String why, String field, String sentence) {
        if (why == null || why.isBlank()) throw new Invalid(field, sentence);
        if (why.length() > REASON_MAX) throw new Invalid(field, REASON_TOO_LONG);
        return why.strip();
    }

    private void refuseUnless(PolicyStatus other, String verb) {
        if (!status.mayBecome(other)) throw notNow(verb);
    }

    private Problem notNow(String verb) {
        return new RuleBroken("This version is " + status.getLabel().toLowerCase(java.util.Locale.UK)
                + ", so it cannot be " + verb + ".");
    }

    private void become(PolicyStatus other) {
        if (!status.mayBecome(other)) throw notNow("made " + other.getLabel().toLowerCase(java.util.Locale.UK));
        status = other;
    }

    public PolicyText text() {
        return PolicyText.parse(canonicalText);
    }

    /** Null before publication. */
    public VersionNumber number() {
        return major == null ? null : new VersionNumber(major, minor);
    }

    public boolean wasPublished() {
        return publishedAt != null;
    }

    public UUID policyId() {
        return policyId;
    }

    public PolicyStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public UUID authorId() {
        return authorId;
    }

    public Materiality materiality() {
        return materiality;
    }

    boolean forceResign() {
        return forceResign;
    }

    public String changeSummary() {
        return changeSummary;
    }

    String legalReferences() {
        return legalReferences;
    }

    public Audience audience() {
        return audience;
    }

    public LocalDate reviewDue() {
        return reviewDue;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public String canonicalText() {
        return canonicalText;
    }

    public String textSha256() {
        return textSha256;
    }

    public String artefact() {
        return artefact;
    }

    public String artefactSha256() {
        return artefactSha256;
    }

    public Declarations declarations() {
        return Declarations.of(declarations);
    }

    public String declarationSha256() {
        return declarationSha256;
    }

    public UUID signBaseId() {
        return signBaseId;
    }

    String sourceName() {
        return sourceName;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    UUID submittedBy() {
        return submittedBy;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    UUID publishedBy() {
        return publishedBy;
    }

    Instant endedAt() {
        return endedAt;
    }

    String reason() {
        return reason;
    }

    Instant changedAt() {
        return changedAt;
    }
}
