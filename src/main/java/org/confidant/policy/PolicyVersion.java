package org.confidant.policy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
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

    private static final int MOST_TRANSLATIONS = 19;
    static final int REASON_MAX = 1000;
    static final String REASON_TOO_LONG = "Keep it to 1,000 characters.";

    @Column(name = "policy_id")
    private UUID policyId;

    private Integer major;
    private Integer minor;

    @Enumerated(EnumType.STRING)
    private PolicyStatus status;

    @Embedded
    private Wording wording;

    /** The same in other languages. */
    @OneToMany(mappedBy = "policyVersion", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Translation> translations = new ArrayList<>();

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

    @Column(name = "scheduled_for")
    private LocalDate scheduledFor;

    @Column(name = "scheduled_by")
    private UUID scheduledBy;

    @Column(name = "scheduled_at")
    private Instant scheduledAt;

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
        version.authorId = author;
        version.createdAt = now;
        version.wording = Wording.in(Wording.FIRST, words.title(), PolicyText.parse(""), words.declarations());
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
        wording = wording.titled(words.title(), words.declarations());
        ownerId = words.ownerId();
        changeSummary = words.changeSummary();
        legalReferences = words.legalReferences();
        reviewDue = words.reviewDue();
        materiality = words.materiality();
        forceResign = words.forceResign();
        audience = words.audience();
        if (text != null) wording = wording.saying(text);
    }

    /** Brings another text and leaves everything else. */
    void bring(PolicyText text, UUID by, Instant now) {
        touch(by, now);
        wording = wording.saying(text);
    }

    /** Says who must sign and leaves everything else. */
    void aim(Audience at, UUID by, Instant now) {
        touch(by, now);
        audience = at;
    }

    /** Says the same in another language, or says it anew. */
    void translate(Wording translation, UUID by, Instant now) {
        touch(by, now);
        if (translation.language().equals(language())) {
            throw new RuleBroken("language", "This is the version's first language. Write on the draft itself.");
        }
        var there = translations.stream()
                .filter(other -> other.isIn(translation.language()))
                .findFirst();
        if (there.isPresent()) {
            there.get().say(translation);
        } else {
            if (translations.size() >= MOST_TRANSLATIONS) throw new RuleBroken("language", "Keep to 20 languages.");
            translations.add(new Translation(this, translation));
        }
    }

    void dropTranslation(String language, UUID by, Instant now) {
        touch(by, now);
        if (!translations.removeIf(other -> other.isIn(language))) throw new NotFound();
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
        wording = wording.from(fileName, sha256);
    }

    /** What is still missing before somebody can review it, in words; empty when nothing is. */
    List<Violation> missingForReview() {
        var missing = new ArrayList<Violation>();
        need(missing, !title().isBlank(), "title", "Give the policy a title.");
        need(missing, ownerId != null, "owner", "Say who owns the policy.");
        need(missing, !canonicalText().isBlank(), "text", "Bring a text, or write one.");
        need(missing, !changeSummary.isBlank(), "changeSummary", "Say in a sentence or two what has changed.");
        need(missing, reviewDue != null, "reviewDue", "Say when the policy is to be reviewed.");
        need(missing, materiality != null, "materiality", "Say whether the change is material or editorial.");
        need(missing, !audience.isEmpty(), "audience", "Say who must sign: the conditions are empty.");
        for (var translation : translations()) {
            need(
                    missing,
                    !translation.canonicalText().isBlank(),
                    "text",
                    "Bring the text in " + translation.languageName() + " too, or take that language away.");
            need(
                    missing,
                    translation.declarations().statements().size()
                            == declarations().statements().size(),
                    "declarations",
                    "In " + translation.languageName() + " there must be as many statements as in "
                            + wording.languageName() + ".");
        }
        need(
                missing,
                wordings().stream().map(Wording::textSha256).distinct().count()
                        == wordings().size(),
                "text",
                "Two languages have the same text. Translate one of them, or take it away.");
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

    /**
     * ACT-03: whoever wrote on the version cannot be the one who approves it. POL-05: how far the change goes is said
     * twice, by the author and by the approver, and both must say the same.
     */
    void approve(UUID by, Materiality seenAs) {
        refuseUnless(PolicyStatus.APPROVED, "approved");
        if (wroteOn(by)) {
            throw new RuleBroken("You wrote on this version, so somebody else has to approve it.");
        }
        if (seenAs == null) {
            throw new Invalid("materiality", "Say yourself whether the change is material or editorial.");
        }
        if (seenAs != materiality) {
            throw new RuleBroken(
                    "materiality",
                    "The author calls the change " + materiality.word()
                            + ". If you see it otherwise, send it back and say so.");
        }
        become(PolicyStatus.APPROVED);
    }

    void reject(UUID by, String why) {
        refuseUnless(PolicyStatus.REJECTED, "rejected");
        reason = needed(why, "reason", "Say why, so that the author knows what to mend.");
        become(PolicyStatus.REJECTED);
    }

    /** Approved, it waits for its day; saying another day replaces the one before. */
    void schedule(LocalDate day, UUID by, LocalDate today, Instant now) {
        refuseUnless(PolicyStatus.PUBLISHED, "published");
        if (day == null || !day.isAfter(today)) throw new Invalid("effectiveFrom", "Say a day after today.");
        if (day.isAfter(today.plusYears(1))) throw new RuleBroken("effectiveFrom", "It can wait for a year at most.");
        scheduledFor = day;
        scheduledBy = by;
        scheduledAt = now;
    }

    /** It stays approved and is published when somebody says so. */
    void unschedule() {
        if (!isScheduled()) throw new RuleBroken("This version does not wait for a day.");
        scheduledFor = null;
        scheduledBy = null;
        scheduledAt = null;
    }

    boolean isScheduled() {
        return status == PolicyStatus.APPROVED && scheduledFor != null;
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
        var number = VersionNumber.next(highest, materiality);
        major = number.major();
        minor = number.minor();
        effectiveFrom = from;
        supersedesId = before == null ? null : before.id();
        signBaseId = before == null || mustBeSignedAfresh() ? id() : before.signBaseId;
        wording = wording.frozen();
        translations.forEach(each -> each.say(each.wording().frozen()));
        publishedBy = by;
        publishedAt = now;
        become(PolicyStatus.PUBLISHED);
    }

    /** POL-05: a material change is signed again; a change of wording is not, unless the author says so. */
    boolean mustBeSignedAfresh() {
        return materiality == Materiality.MATERIAL || forceResign;
    }

    /** The stored texts must still be those that their hashes name. */
    public void checkHash() {
        wordings().forEach(Wording::checkHash);
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

    /** The first language's; see {@link #wording(String)} for the others. */
    public PolicyText text() {
        return wording.text();
    }

    public String language() {
        return wording.language();
    }

    /** All languages, the first one first. */
    public List<Wording> wordings() {
        var all = new ArrayList<Wording>(List.of(wording));
        all.addAll(translations());
        return all;
    }

    List<Wording> translations() {
        return translations.stream()
                .map(Translation::wording)
                .sorted(Comparator.comparing(Wording::language))
                .toList();
    }

    /** In the language asked for; in the first one when it is null or there is no such text. */
    public Wording wording(String language) {
        return wordings().stream()
                .filter(each -> each.language().equals(language))
                .findFirst()
                .orElse(wording);
    }

    public boolean speaks(String language) {
        return wordings().stream().anyMatch(each -> each.language().equals(language));
    }

    /** The very text that somebody saw (POL-08). */
    public Optional<Wording> wordingOf(String textSha256) {
        return wordings().stream()
                .filter(each -> each.textSha256().equals(textSha256))
                .findFirst();
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
        return wording.title();
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

    LocalDate scheduledFor() {
        return scheduledFor;
    }

    UUID scheduledBy() {
        return scheduledBy;
    }

    public String canonicalText() {
        return wording.canonicalText();
    }

    public String textSha256() {
        return wording.textSha256();
    }

    public String artefact() {
        return wording.artefact();
    }

    public String artefactSha256() {
        return wording.artefactSha256();
    }

    public Declarations declarations() {
        return wording.declarations();
    }

    public String declarationSha256() {
        return wording.declarationSha256();
    }

    public UUID signBaseId() {
        return signBaseId;
    }

    UUID supersedesId() {
        return supersedesId;
    }

    String sourceName() {
        return wording.sourceName();
    }

    Instant submittedAt() {
        return submittedAt;
    }

    UUID submittedBy() {
        return submittedBy;
    }

    public Instant publishedAt() {
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
