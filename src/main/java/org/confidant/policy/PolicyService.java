package org.confidant.policy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Violation;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.When;

/** Writing, approving, publishing and reading policies. */
@Service
public class PolicyService {

    private static final String VERSION = "POLICY_VERSION";

    @Inject
    private PolicyVersions versions;

    @Inject
    private Audiences audiences;

    @Inject
    private AudienceWords words;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Event<PolicyPublished> published;

    @Inject
    private Event<PolicyWithdrawn> withdrawn;

    @Inject
    private Event<PolicySuperseded> superseded;

    /** Begins a new policy with its first draft. */
    @Allowed(Permission.WRITE_POLICY)
    public UUID begin(String code, WritePolicy words, BringText text) {
        var now = clock.instant();
        checkOwner(words);
        var policy = Policy.begun(code, words.title(), caller.personId(), now);
        versions.add(policy);
        return add(policy.id(), words, text);
    }

    /** Begins the next version of a policy; one at a time. The text is that of the version in force unless another is brought. */
    @Allowed(Permission.WRITE_POLICY)
    public UUID continueWith(UUID policyId, WritePolicy words, BringText text) {
        versions.locked(policyId);
        checkOwner(words);
        refuseSecondDraft(policyId);
        var before = versions.latestPublished(policyId);
        var start = text == null && before != null ? BringText.typed(before.text()) : text;
        return add(policyId, words, start);
    }

    /** As {@link #continueWith}, with everything taken over from the version in force, or from the last when none is. */
    @Allowed(Permission.WRITE_POLICY)
    public UUID continueFrom(UUID policyId) {
        versions.locked(policyId);
        refuseSecondDraft(policyId);
        var inForce = versions.latestPublished(policyId);
        var before = inForce == null ? versions.newest(policyId) : inForce;
        var words = new WritePolicy(
                before.title(),
                before.ownerId(),
                "",
                before.legalReferences(),
                null,
                null,
                false,
                before.audience(),
                before.declarations());
        return add(policyId, words, BringText.typed(before.text()));
    }

    private void refuseSecondDraft(UUID policyId) {
        if (versions.underWay(policyId) != null) {
            throw new RuleBroken(
                    "Another version of this policy is already under way. Finish or withdraw that one first.");
        }
    }

    private UUID add(UUID policyId, WritePolicy words, BringText text) {
        var version = PolicyVersion.draft(
                policyId, words, text == null ? null : text.text(), caller.personId(), clock.instant());
        if (text != null) version.broughtAs(text.fileName(), text.fileSha256());
        versions.add(version);
        facts.fire(Fact.of("POLICY_DRAFTED", VERSION, version.id()));
        return version.id();
    }

    /** @param text the new text, or null to leave the one that is there */
    @Allowed(Permission.WRITE_POLICY)
    public void write(UUID id, long seen, WritePolicy words, BringText text) {
        var version = versions.get(id, seen);
        checkOwner(words);
        var before = version.textSha256();
        version.write(words, text == null ? null : text.text(), caller.personId(), clock.instant());
        if (text != null) version.broughtAs(text.fileName(), text.fileSha256());
        versions.flush();
        facts.fire(Fact.of("POLICY_EDITED", VERSION, id).changed(before, version.textSha256()));
    }

    @Allowed(Permission.WRITE_POLICY)
    public void bring(UUID id, long seen, BringText text) {
        var version = versions.get(id, seen);
        var before = version.textSha256();
        version.bring(text.text(), caller.personId(), clock.instant());
        version.broughtAs(text.fileName(), text.fileSha256());
        versions.flush();
        facts.fire(Fact.of("POLICY_EDITED", VERSION, id).changed(before, version.textSha256()));
    }

    private void checkOwner(WritePolicy words) {
        if (words.ownerId() != null && !versions.isHere(words.ownerId(), today())) {
            throw new RuleBroken("owner", "The owner must be somebody who works here today.");
        }
    }

    @Allowed(Permission.WRITE_POLICY)
    public void submit(UUID id, long seen) {
        versions.get(id, seen).submit(caller.personId(), today(), clock.instant());
        done("POLICY_SUBMITTED", id);
    }

    @Allowed(Permission.APPROVE_POLICY)
    public void approve(UUID id, long seen, ApprovePolicy words) {
        var version = versions.get(id, seen);
        version.approve(caller.personId(), words.materiality());
        versions.add(PolicyApproval.given(version, caller.personId(), capacity(), words, clock.instant()));
        done("POLICY_APPROVED", id);
    }

    @Allowed(Permission.APPROVE_POLICY)
    public void reject(UUID id, long seen, Materiality seenAs, String reason) {
        var version = versions.get(id, seen);
        version.reject(caller.personId(), reason);
        versions.add(PolicyApproval.refused(version, caller.personId(), capacity(), seenAs, reason, clock.instant()));
        done("POLICY_REJECTED", id);
    }

    private Role capacity() {
        return caller.has(Role.CHIEF_EXECUTIVE) ? Role.CHIEF_EXECUTIVE : Role.IG_GROUP_MEMBER;
    }

    /** Publishes today, or has it wait for the day: then it stays approved and is published when the day comes. */
    @Allowed(Permission.PUBLISH_POLICY)
    public void publish(UUID id, long seen, LocalDate effectiveFrom) {
        var version = versions.get(id, seen);
        if (effectiveFrom != null && effectiveFrom.isAfter(today())) {
            version.schedule(effectiveFrom, caller.personId(), today(), clock.instant());
            done("POLICY_SCHEDULED", id);
            return;
        }
        putInForce(version, effectiveFrom, caller.personId());
    }

    /** It stays approved and is published when somebody says so. */
    @Allowed(Permission.PUBLISH_POLICY)
    public void unschedule(UUID id, long seen) {
        versions.get(id, seen).unschedule();
        done("POLICY_UNSCHEDULED", id);
    }

    /** The versions whose day has come, the oldest day first. */
    @Allowed({Permission.PUBLISH_POLICY, Permission.ADMINISTER})
    public List<UUID> due() {
        return versions.scheduled(today());
    }

    /**
     * Publishes a version whose day has come. After a downtime that is a day later than was said; it then applies from
     * the day on which people can know of it, and the day that was said stays on record.
     *
     * @return whether it was there to be published; a second call finds nothing to do
     */
    @Allowed({Permission.PUBLISH_POLICY, Permission.ADMINISTER})
    public boolean publishDue(UUID id) {
        versions.locked(versions.get(id).policyId());
        var version = versions.fresh(id);
        if (!version.isScheduled() || version.scheduledFor().isAfter(today())) return false;
        putInForce(version, today(), version.scheduledBy());
        return true;
    }

    private void putInForce(PolicyVersion version, LocalDate effectiveFrom, UUID by) {
        var policy = versions.locked(version.policyId());
        var today = today();
        if (audiences.count(version.audience(), today) == 0) {
            throw new RuleBroken("audience", "Nobody who works here today is among those who must sign.");
        }
        version.publish(
                effectiveFrom,
                versions.latestPublished(policy.id()),
                versions.highestNumber(policy.id()),
                by,
                today,
                clock.instant());
        policy.entitled(version.title());
        versions.flush();
        facts.fire(Fact.of("POLICY_PUBLISHED", VERSION, version.id()).changed(null, version.textSha256()));
        published.fire(new PolicyPublished(version.id()));
        overtaken();
    }

    /** Ends the versions whose successor's day has come. @return how many */
    @Allowed({Permission.PUBLISH_POLICY, Permission.ADMINISTER})
    public int supersedeOvertaken() {
        return overtaken();
    }

    private int overtaken() {
        var overtaken = versions.overtaken(today());
        for (var former : overtaken) {
            former.supersede(clock.instant());
            versions.flush();
            facts.fire(Fact.of("POLICY_SUPERSEDED", VERSION, former.id()));
            var successor = versions.inForce(former.policyId(), today());
            superseded.fire(new PolicySuperseded(
                    former.id(), successor.id(), !successor.signBaseId().equals(former.signBaseId())));
        }
        return overtaken.size();
    }

    @Allowed(Permission.PUBLISH_POLICY)
    public void withdraw(UUID id, long seen, String reason) {
        var version = versions.get(id, seen);
        version.withdraw(reason, caller.personId(), clock.instant());
        done("POLICY_WITHDRAWN", id);
        withdrawn.fire(new PolicyWithdrawn(id));
    }

    private void done(String action, UUID id) {
        versions.flush();
        facts.fire(Fact.of(action, VERSION, id));
    }

    @Allowed({Permission.WRITE_POLICY, Permission.APPROVE_POLICY, Permission.PUBLISH_POLICY})
    public Slice<PolicyRow> search(PolicyFilter filter, SliceRequest slice) {
        return versions.matching(filter, slice);
    }

    @Allowed({Permission.WRITE_POLICY, Permission.APPROVE_POLICY, Permission.PUBLISH_POLICY})
    public PolicyDetail detail(UUID id) {
        var version = versions.get(id);
        var policy = versions.policy(version.policyId());
        var underWay = versions.underWay(policy.id());
        var published = versions.latestPublished(policy.id());
        return new PolicyDetail(
                version.id(),
                version.version(),
                policy.id(),
                underWay == null ? null : underWay.id(),
                published == null ? null : published.id(),
                policy.code(),
                version.title(),
                version.number(),
                version.materiality() == null || version.wasPublished()
                        ? null
                        : VersionNumber.next(versions.highestNumber(policy.id()), version.materiality()),
                version.status(),
                version.ownerId(),
                versions.name(version.ownerId()),
                versions.name(version.authorId()),
                version.materiality(),
                version.forceResign(),
                version.changeSummary(),
                version.legalReferences(),
                version.audience(),
                words.of(version.audience()),
                version.status().isUnderWay() ? audiences.count(version.audience(), today()) : null,
                version.reviewDue(),
                version.effectiveFrom(),
                version.canonicalText(),
                version.textSha256(),
                version.artefactSha256(),
                version.declarations().statements(),
                version.declarationSha256(),
                PolicyDetail.Language.all(version, published),
                version.isScheduled() ? version.scheduledFor() : null,
                version.supersedesId() != null,
                version.sourceName(),
                version.changedAt(),
                version.submittedAt(),
                version.publishedAt(),
                version.endedAt(),
                version.reason(),
                versions.approvals(id),
                version.status().isOpen() ? sentences(version.missingForReview()) : List.of(),
                version.wroteOn(caller.personId()));
    }

    private static List<String> sentences(List<Violation> missing) {
        return missing.stream().map(Violation::sentence).toList();
    }

    /** The text as readers see it, in the version's first language. */
    @Allowed(Permission.USE_CONFIDANT)
    public PolicyDocument read(UUID id) {
        return document(id, null);
    }

    /**
     * Drafts are for those who write and approve; once published anybody may read it.
     *
     * @param language which of the version's languages; the first one when null, or when there is none such
     */
    @Allowed(Permission.USE_CONFIDANT)
    public PolicyDocument read(UUID id, String language) {
        return document(id, language);
    }

    /** The text that somebody saw, in the language in which they saw it; in the first one when it is none of this version. */
    @Allowed(Permission.USE_CONFIDANT)
    public PolicyDocument shown(UUID id, String textSha256) {
        return document(
                id,
                versions.get(id).wordingOf(textSha256).map(Wording::language).orElse(null));
    }

    private PolicyDocument document(UUID id, String language) {
        var version = versions.get(id);
        if (!version.wasPublished() && !maySeeDrafts()) throw new NotFound();
        version.checkHash();
        return PolicyDocument.of(version, version.wording(language), versions.name(version.ownerId()));
    }

    private boolean maySeeDrafts() {
        return caller.may(Permission.WRITE_POLICY)
                || caller.may(Permission.APPROVE_POLICY)
                || caller.may(Permission.PUBLISH_POLICY);
    }

    /** Who may be named as owner of a policy. */
    @Allowed(Permission.WRITE_POLICY)
    public List<Choice> owners() {
        return versions.owners(today());
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
