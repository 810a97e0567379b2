package org.confidant.policy.signing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.confidant.duty.DailyLetters;
import org.confidant.duty.Owed;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.When;
import org.confidant.people.Everybody;
import org.confidant.policy.PolicyService;

/** Who has signed and who has not, and keeping it so. Line managers see their own people and nobody else. */
@Service
public class CoverageService {

    private static final int LARGE = 2000;
    private static final int TOLD_AT_ONCE = 2000;

    @Inject
    private Assignments assignments;

    @Inject
    private AssignmentKeeper keeper;

    @Inject
    private PolicyService policies;

    @Inject
    private Stretches stretches;

    @Inject
    private Everybody everybody;

    @Inject
    private AccessDecisions decisions;

    @Inject
    private DailyLetters letters;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    @Allowed({Permission.SEE_COVERAGE, Permission.SEE_OWN_PEOPLE})
    public Slice<CoverageRow> overview(SliceRequest slice) {
        return figures(null, slice);
    }

    @Allowed({Permission.SEE_COVERAGE, Permission.SEE_OWN_PEOPLE})
    public CoverageRow coverage(UUID versionId) {
        return figures(versionId, SliceRequest.first(1)).rows().stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Of a large organisation as a job has counted them, at most a minute ago. */
    private Slice<CoverageRow> figures(UUID versionId, SliceRequest slice) {
        var own = ownPeopleOnly();
        var counted = own == null && everybody.areMoreThan(LARGE)
                ? assignments.counted(versionId, slice)
                : Optional.<Slice<CoverageRow>>empty();
        return counted.orElseGet(() -> assignments.coverage(own, versionId, today(), slice));
    }

    @Allowed({Permission.SEE_COVERAGE, Permission.SEE_OWN_PEOPLE})
    public Slice<OutstandingRow> people(UUID versionId, OutstandingFilter filter, SliceRequest slice) {
        return assignments.people(
                assignments.version(versionId), ownPeopleOnly(), filter, clock.instant(), today(), slice);
    }

    /** The manager whose people may be seen; null when everybody may. */
    private UUID ownPeopleOnly() {
        return caller.may(Permission.SEE_COVERAGE) ? null : caller.personId();
    }

    /** Whom, and from what. */
    public record Exempting(String person, UUID versionId, String policy) implements java.io.Serializable {}

    @Allowed(Permission.MANAGE_PEOPLE)
    public Exempting exempting(UUID assignmentId) {
        var assignment = assignments.get(assignmentId);
        var version = assignments.version(assignment.policyVersionId());
        return new Exempting(
                assignments.snapshot(assignment.personId())[0],
                version.id(),
                version.title() + ", version " + version.number());
    }

    /** POL-03; nobody exempts themselves. */
    @Allowed(Permission.MANAGE_PEOPLE)
    public void exempt(UUID assignmentId, ExemptReason reason, LocalDate until) {
        assignments.locked(assignmentId).exempt(reason, until, caller.personId(), today());
        keeper.moveGates(
                Scope.of(Set.of(assignments.get(assignmentId).personId())).get(0));
        facts.fire(Fact.of("POLICY_EXEMPTED", "POLICY_ASSIGNMENT", assignmentId).because(reason.name()));
    }

    /** Ends what is overtaken and brings everybody in step. @return how many assignments changed */
    @Allowed(Permission.ADMINISTER)
    public int keepInStep() {
        int changed = policies.supersedeOvertaken();
        for (var version : assignments.publishedVersions()) changed += keeper.keep(version, Scope.EVERYBODY);
        keeper.moveGates(Scope.EVERYBODY);
        return changed;
    }

    /**
     * What one stretch of people came to.
     *
     * @param last the last person looked at; null when there are no more
     */
    public record Kept(UUID last, int changed) {}

    /** As {@link #keepInStep}, for the people behind this one, some thousands in one transaction. */
    @Allowed(Permission.ADMINISTER)
    public Kept keepStretch(UUID after) {
        var changed = new AtomicInteger(after == null ? policies.supersedeOvertaken() : 0);
        return new Kept(keeper.keepStretch(after, changed::addAndGet), changed.get());
    }

    /** Does the next stretch of what versions that came or went mean for people. @return false when nothing waits */
    @Allowed(Permission.ADMINISTER)
    public boolean doStretch() {
        return keeper.doStretch();
    }

    /** How far a version has come to its people; empty when they all had it at once. */
    @Allowed({Permission.SEE_COVERAGE, Permission.WRITE_POLICY, Permission.PUBLISH_POLICY})
    public Optional<Progress> progress(UUID versionId) {
        return stretches
                .publication(versionId)
                .map(one -> new Progress(one.lookedAt(), one.people(), one.changed(), one.begunAt(), one.endedAt()));
    }

    /** Sees to it that people who do not know yet that they must sign get a letter. @return how many assignments */
    @Allowed(Permission.ADMINISTER)
    public int tell() {
        var untold = assignments.untold(TOLD_AT_ONCE);
        letters.ask(
                Owed.Whose.OWN,
                untold.stream().map(Assignments.Untold::personId).collect(Collectors.toSet()));
        assignments.told(untold.stream().map(Assignments.Untold::assignmentId).toList(), clock.instant());
        return untold.size();
    }

    /** POL-18: the people whose access HR is recommended to close, those who are late for longest first. */
    @Allowed(Permission.MANAGE_PEOPLE)
    public Slice<LateRow> recommended(SliceRequest slice) {
        return decisions.recommended(today(), slice);
    }

    @Allowed(Permission.MANAGE_PEOPLE)
    public long accessToDecide() {
        return decisions.toDecide(today());
    }

    /** A human decides: close everything but what is needed to sign, or leave it as it is. */
    @Allowed(Permission.MANAGE_PEOPLE)
    public void decideAccess(UUID assignmentId, boolean close, String reason) {
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) throw new Invalid("reason", "Say in a few words why.");
        if (why.length() > 1000) throw new Invalid("reason", "Keep it to 1,000 characters.");
        var assignment = assignments.locked(assignmentId);
        if (assignment.personId().equals(caller.personId()))
            throw new RuleBroken("Somebody else has to decide on your access.");
        if (!assignment.status().isOwed() || !decisions.isOpen(assignmentId))
            throw new Conflict("Nothing is to be decided for this person any more.");
        if (close) assignment.closeGate();
        decisions.add(assignmentId, close, why, caller.personId(), clock.instant());
        keeper.moveGates(Scope.of(Set.of(assignment.personId())).get(0));
        facts.fire(
                Fact.of(close ? "ACCESS_CLOSED_UNTIL_SIGNED" : "ACCESS_LEFT_OPEN", "POLICY_ASSIGNMENT", assignmentId));
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
