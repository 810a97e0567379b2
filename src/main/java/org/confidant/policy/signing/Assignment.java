package org.confidant.policy.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;

/**
 * That one person must sign one version by one day. Assignments are made, moved and cancelled in bulk when versions
 * and people come and go; what the person does with it happens here.
 */
@Entity
@Table(name = "policy_assignment")
public class Assignment extends Identified {

    static final int EXEMPT_MONTHS = 12;

    @Column(name = "policy_version_id")
    private UUID policyVersionId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    private boolean late;

    @Column(name = "attestation_id")
    private UUID attestationId;

    @Column(name = "cancel_reason")
    private String cancelReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "exempt_reason")
    private ExemptReason exemptReason;

    @Column(name = "exempt_by")
    private UUID exemptBy;

    @Column(name = "exempt_until")
    private LocalDate exemptUntil;

    private int round = 1;

    private boolean gate;

    protected Assignment() {}

    static Assignment of(UUID policyVersionId, UUID personId, LocalDate dueOn, Instant now) {
        var assignment = new Assignment();
        assignment.policyVersionId = policyVersionId;
        assignment.personId = personId;
        assignment.status = AssignmentStatus.ASSIGNED;
        assignment.assignedAt = now;
        assignment.dueOn = dueOn;
        return assignment;
    }

    /** Notes the first time that the person had the text before them. */
    void open(Instant now) {
        if (openedAt == null) openedAt = now;
        if (status == AssignmentStatus.ASSIGNED) status = AssignmentStatus.OPENED;
    }

    void sign(UUID attestation, Instant now) {
        close(AssignmentStatus.SIGNED, attestation, now);
    }

    void decline(UUID attestation, Instant now) {
        close(AssignmentStatus.DECLINED, attestation, now);
    }

    private void close(AssignmentStatus decided, UUID attestation, Instant now) {
        become(decided);
        late = isLate(now);
        attestationId = attestation;
        closedAt = now;
    }

    boolean isLate(Instant now) {
        return now.isAfter(Due.endOf(dueOn));
    }

    /** POL-18: somebody decided that nothing confidential is open to the person until this is signed. */
    void closeGate() {
        gate = true;
    }

    /** A signature given by mistake was revoked: the policy is owed again. */
    void reopen() {
        become(AssignmentStatus.OPENED);
        attestationId = null;
        closedAt = null;
        late = false;
    }

    /** POL-03: with a reason, by somebody, for twelve months at most. */
    void exempt(ExemptReason reason, LocalDate until, UUID by, LocalDate today) {
        if (reason == null) throw new Invalid("exemptReason", "Say why the person is exempt.");
        if (until == null || !until.isAfter(today))
            throw new Invalid("exemptUntil", "Say until which day, after today.");
        if (until.isAfter(today.plusMonths(EXEMPT_MONTHS)))
            throw new RuleBroken("exemptUntil", "An exemption lasts twelve months at most.");
        if (by.equals(personId)) throw new RuleBroken("Somebody else has to approve your exemption.");
        become(AssignmentStatus.EXEMPT);
        exemptReason = reason;
        exemptUntil = until;
        exemptBy = by;
    }

    private void become(AssignmentStatus other) {
        if (!status.mayBecome(other)) {
            throw new RuleBroken("This is \"" + status.getLabel().toLowerCase(java.util.Locale.UK)
                    + "\", so that cannot be done now.");
        }
        status = other;
    }

    UUID policyVersionId() {
        return policyVersionId;
    }

    UUID personId() {
        return personId;
    }

    AssignmentStatus status() {
        return status;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Instant openedAt() {
        return openedAt;
    }

    UUID attestationId() {
        return attestationId;
    }

    /** POL-13: whether it keeps everything confidential from the person until it is signed. */
    boolean gate() {
        return gate;
    }

    boolean late() {
        return late;
    }
}
