package org.confidant.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Violations;
import org.confidant.foundation.security.Role;

/**
 * That somebody holds a role, from one day to another (ACT-02). One person proposes it, a second approves or refuses
 * it, and neither is the person concerned; it ends by its date, or earlier by hand. It is never deleted.
 */
@Entity
@Table(name = "role_assignment")
public class RoleAssignment extends Identified {

    /** These come with employment or by relation and are not assigned. */
    private static final Set<Role> NOT_ASSIGNED =
            EnumSet.of(Role.STAFF, Role.VOLUNTEER, Role.CONTRACTOR, Role.LINE_MANAGER);

    private static final int LONGEST_REASON = 500;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean deputy;

    @Column(name = "from_date")
    private LocalDate fromDate;

    @Column(name = "to_date")
    private LocalDate toDate;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    @Enumerated(EnumType.STRING)
    private AssignmentBasis basis;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "refused_why")
    private String refusedWhy;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected RoleAssignment() {}

    static Set<Role> assignable() {
        return EnumSet.complementOf(EnumSet.copyOf(NOT_ASSIGNED));
    }

    static RoleAssignment proposed(ProposeRole wanted, UUID by, Instant now, LocalDate today) {
        if (wanted.personId() != null && wanted.personId().equals(by)) {
            throw new RuleBroken("person", "Nobody proposes a role for themselves. Ask somebody else to propose it.");
        }
        return made(wanted, AssignmentBasis.TWO_PEOPLE, by, now, today);
    }

    /** A first role of a new installation, on the authority of the set-up code. */
    static RoleAssignment ofSetUp(ProposeRole wanted, UUID by, Instant now, LocalDate today) {
        var assignment = made(wanted, AssignmentBasis.SET_UP, by, now, today);
        assignment.status = AssignmentStatus.APPROVED;
        assignment.decidedAt = now;
        return assignment;
    }

    private static RoleAssignment made(
            ProposeRole wanted, AssignmentBasis basis, UUID by, Instant now, LocalDate today) {
        new Violations()
                .need(wanted.personId() != null, "person", "Choose the person who should hold the role.")
                .need(wanted.role() != null && !NOT_ASSIGNED.contains(wanted.role()), "role", "Choose a role.")
                .need(
                        wanted.fromDate() != null && !wanted.fromDate().isBefore(today),
                        "fromDate",
                        "Enter the first day of the role: today or later.")
                .need(
                        wanted.toDate() == null
                                || wanted.fromDate() == null
                                || !wanted.toDate().isBefore(wanted.fromDate()),
                        "toDate",
                        "The last day cannot be before the first one.")
                .throwIfAny();
        var assignment = new RoleAssignment();
        assignment.personId = wanted.personId();
        assignment.role = wanted.role();
        assignment.deputy = wanted.deputy();
        assignment.fromDate = wanted.fromDate();
        assignment.toDate = wanted.toDate();
        assignment.status = AssignmentStatus.PROPOSED;
        assignment.basis = basis;
        assignment.proposedBy = by;
        assignment.proposedAt = now;
        return assignment;
    }

    void approve(UUID by, Instant now) {
        decide(AssignmentStatus.APPROVED, by, now);
    }

    void refuse(String why, UUID by, Instant now) {
        if (why == null || why.isBlank() || why.strip().length() > LONGEST_REASON) {
            throw new RuleBroken("why", "Say in up to 500 characters why the role is refused.");
        }
        decide(AssignmentStatus.REFUSED, by, now);
        refusedWhy = why.strip();
    }

    private void decide(AssignmentStatus decision, UUID by, Instant now) {
        become(decision);
        if (by.equals(proposedBy)) {
            throw new RuleBroken("Whoever proposed a role does not decide on it: a second person must.");
        }
        if (by.equals(personId)) {
            throw new RuleBroken("Nobody decides on a role of their own.");
        }
        decidedBy = by;
        decidedAt = now;
    }

    /** Ends at once when the last day is today, else when that day is over. */
    void end(LocalDate lastDay, LocalDate today, UUID by, Instant now) {
        if (lastDay == null || lastDay.isBefore(today)) {
            throw new RuleBroken("lastDay", "Enter the last day of the role: today or later.");
        }
        if (!status.mayBecome(AssignmentStatus.ENDED)) {
            throw new RuleBroken("Only an approved role can be ended.");
        }
        if (toDate != null && lastDay.isAfter(toDate)) {
            throw new RuleBroken("lastDay", "The role ends before that already. Propose it anew to prolong it.");
        }
        if (lastDay.equals(today) || lastDay.isBefore(fromDate)) {
            status = AssignmentStatus.ENDED;
        }
        toDate = lastDay.isBefore(fromDate) ? fromDate : lastDay;
        endedBy = by;
        endedAt = now;
    }

    private void become(AssignmentStatus next) {
        if (!status.mayBecome(next)) {
            throw new RuleBroken("This role has been decided on already.");
        }
        status = next;
    }

    boolean heldOn(LocalDate day) {
        return status == AssignmentStatus.APPROVED
                && !fromDate.isAfter(day)
                && (toDate == null || !toDate.isBefore(day));
    }

    UUID personId() {
        return personId;
    }

    Role role() {
        return role;
    }

    AssignmentStatus status() {
        return status;
    }

    LocalDate toDate() {
        return toDate;
    }
}
