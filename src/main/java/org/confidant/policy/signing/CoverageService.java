package org.confidant.policy.signing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.mail.Letter;
import org.confidant.foundation.mail.Outbox;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.When;
import org.confidant.policy.PolicyService;

/** Who has signed and who has not, and keeping it so. Line managers see their own people and nobody else. */
@Service
public class CoverageService {

    private static final int LETTERS_AT_ONCE = 500;

    @Inject
    private Assignments assignments;

    @Inject
    private AssignmentKeeper keeper;

    @Inject
    private PolicyService policies;

    @Inject
    private Outbox outbox;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    @Allowed({Permission.SEE_COVERAGE, Permission.SEE_OWN_PEOPLE})
    public Slice<CoverageRow> overview(SliceRequest slice) {
        return assignments.coverage(ownPeopleOnly(), null, today(), slice);
    }

    @Allowed({Permission.SEE_COVERAGE, Permission.SEE_OWN_PEOPLE})
    public CoverageRow coverage(UUID versionId) {
        return assignments.coverage(ownPeopleOnly(), versionId, today(), SliceRequest.first(1)).rows().stream()
                .findFirst()
                .orElseThrow(NotFound::new);
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

    /** Ends what is overtaken and brings all assignments in step. @return how many changed */
    @Allowed(Permission.ADMINISTER)
    public int keepInStep() {
        int changed = policies.supersedeOvertaken();
        for (var version : assignments.publishedVersions()) changed += keeper.keep(version, Scope.EVERYBODY);
        keeper.moveGates(Scope.EVERYBODY);
        return changed;
    }

    /** Writes to people who do not know yet that they must sign. @return how many letters */
    @Allowed(Permission.ADMINISTER)
    public int tell() {
        var untold = assignments.untold(LETTERS_AT_ONCE);
        for (var person : untold) {
            outbox.post(new Letter(
                    person.personId(),
                    person.email(),
                    "A policy to read and sign",
                    "\"" + person.title() + "\" is waiting for you to read and sign, by the end of "
                            + When.sayDate(person.dueOn()) + ".\n\n"
                            + outbox.link("/policy/read.xhtml?id=" + person.versionId()) + "\n",
                    "policy-assigned-" + person.assignmentId() + "-" + person.dueOn()));
        }
        assignments.told(untold.stream().map(Assignments.Untold::assignmentId).toList(), clock.instant());
        return untold.size();
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
