package org.confidant.people;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.settings.Settings;

/** Who holds which role, from when to when (ACT-01 to ACT-03). */
@Service
public class RoleService {

    /** The roles that can approve others. */
    static final Set<Role> APPROVERS = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.APPROVE_ROLES))
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    private RoleAssignments assignments;

    @Inject
    private People people;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Event<PeopleMoved> moved;

    @Inject
    private Event<SignAgain> again;

    @Inject
    private Clock clock;

    @Allowed(Permission.PROPOSE_ROLES)
    public UUID propose(ProposeRole wanted) {
        var today = Today.by(clock);
        var assignment = RoleAssignment.proposed(wanted, caller.personId(), clock.instant(), today);
        if (people.get(wanted.personId()).goneOn(wanted.fromDate())) {
            throw new RuleBroken("person", "This person has left by then. Choose somebody else.");
        }
        if (assignments.overlaps(wanted)) {
            throw new Conflict("role", "This person has this role at that time already, or is proposed for it.");
        }
        assignments.add(assignment);
        facts.fire(Fact.of("ROLE_PROPOSED", "ROLE_ASSIGNMENT", assignment.id())
                .because(wanted.role().name()));
        return assignment.id();
    }

    /**
     * Whether nobody could ever approve a role. Then the very first person who can is appointed on the authority of the
     * set-up, by {@link #appointFirst}; from then on two people are needed for good.
     */
    @Allowed(Permission.SEE_ROLES)
    public boolean firstApproverWanted() {
        return assignments.neverHeld(APPROVERS);
    }

    @Allowed(Permission.PROPOSE_ROLES)
    public UUID appointFirst(ProposeRole wanted) {
        if (!assignments.neverHeld(APPROVERS) || !APPROVERS.contains(wanted.role()) || wanted.deputy()) {
            throw new RuleBroken(
                    "role", "Only the first person who can approve roles is appointed without a second person.");
        }
        if (caller.personId().equals(wanted.personId())) {
            throw new RuleBroken("person", "Choose somebody else than yourself: two people must look after roles.");
        }
        var assignment = RoleAssignment.ofSetUp(wanted, caller.personId(), clock.instant(), Today.by(clock));
        assignments.add(assignment);
        facts.fire(Fact.of("ROLE_APPOINTED_AT_SET_UP", "ROLE_ASSIGNMENT", assignment.id())
                .because(wanted.role().name()));
        moved.fire(PeopleMoved.one(wanted.personId()));
        return assignment.id();
    }

    /** ACT-02, ACT-03: by a second person, who typed their password a short while ago (SEC-03). */
    @Allowed(Permission.APPROVE_ROLES)
    public void approve(UUID id, long version) {
        needsFreshPassword();
        var assignment = assignments.get(id, version);
        var before = heldBy(assignment.personId());
        assignment.approve(caller.personId(), clock.instant());
        facts.fire(Fact.of("ROLE_APPROVED", "ROLE_ASSIGNMENT", id)
                .because(assignment.role().name()));
        moved.fire(PeopleMoved.one(assignment.personId()));
        if (Access.isWidened(before, assignment.role()))
            again.fire(new SignAgain(Set.of(assignment.personId()), SignAgain.Why.WIDER_ROLE));
    }

    private Set<Role> heldBy(UUID personId) {
        var today = Today.by(clock);
        return assignments.ofPerson(personId).stream()
                .filter(row -> row.status() == AssignmentStatus.APPROVED
                        && !row.fromDate().isAfter(today)
                        && (row.toDate() == null || !row.toDate().isBefore(today)))
                .map(AssignmentRow::role)
                .collect(Collectors.toSet());
    }

    @Allowed(Permission.APPROVE_ROLES)
    public void refuse(UUID id, long version, String why) {
        var assignment = assignments.get(id, version);
        assignment.refuse(why, caller.personId(), clock.instant());
        facts.fire(Fact.of("ROLE_REFUSED", "ROLE_ASSIGNMENT", id)
                .because(assignment.role().name()));
    }

    @Allowed({Permission.PROPOSE_ROLES, Permission.APPROVE_ROLES})
    public void end(UUID id, long version, LocalDate lastDay) {
        var assignment = assignments.get(id, version);
        assignment.end(lastDay, Today.by(clock), caller.personId(), clock.instant());
        facts.fire(Fact.of("ROLE_ENDED", "ROLE_ASSIGNMENT", id)
                .because(assignment.role().name()));
        moved.fire(PeopleMoved.one(assignment.personId()));
    }

    @Allowed(Permission.SEE_ROLES)
    public Slice<AssignmentRow> search(AssignmentStatus status, Role role, SliceRequest slice) {
        return assignments.matching(status, role, slice);
    }

    @Allowed({Permission.SEE_ROLES, Permission.SEE_PEOPLE})
    public List<AssignmentRow> ofPerson(UUID personId) {
        return assignments.ofPerson(personId);
    }

    @Allowed(Permission.SEE_ROLES)
    public AssignmentRow one(UUID id) {
        return assignments.row(id).orElseThrow(NotFound::new);
    }

    /** The caller's own roles, with their dates. */
    @Allowed(Permission.USE_CONFIDANT)
    public List<AssignmentRow> mine() {
        return assignments.ofPerson(caller.personId());
    }

    @Allowed(Permission.APPROVE_ROLES)
    public int toDecide() {
        return assignments.toDecide(caller.personId());
    }

    @Allowed(Permission.SEE_ROLES)
    public Set<Role> assignable() {
        return RoleAssignment.assignable();
    }

    /** Whether the caller must type the password before deciding on a role. */
    @Allowed(Permission.SEE_ROLES)
    public boolean passwordIsDue() {
        var entered = caller.authenticatedAt();
        var good = Duration.ofMinutes(settings.number("pol.reauthMinutes"));
        return entered == null || entered.isBefore(clock.instant().minus(good));
    }

    private void needsFreshPassword() {
        if (passwordIsDue()) {
            throw new RuleBroken(
                    "password", "Type your password: it was last asked for too long ago for this decision.");
        }
    }
}
