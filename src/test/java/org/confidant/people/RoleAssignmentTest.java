package org.confidant.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleAssignmentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID CONCERNED = UUID.randomUUID();
    private static final UUID PROPOSER = UUID.randomUUID();
    private static final UUID APPROVER = UUID.randomUUID();

    @Test
    void ACT_02_aProposalGivesNothingUntilASecondPersonApproves() {
        var assignment = proposed();

        assertThat(assignment.heldOn(TODAY)).isFalse();
        assignment.approve(APPROVER, NOW);
        assertThat(assignment.heldOn(TODAY)).isTrue();
    }

    @Test
    void ACT_03_whoeverProposedDoesNotApprove() {
        var assignment = proposed();

        assertThatThrownBy(() -> assignment.approve(PROPOSER, NOW)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void ACT_03_nobodyApprovesARoleOfTheirOwn() {
        var assignment = proposed();

        assertThatThrownBy(() -> assignment.approve(CONCERNED, NOW)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void ACT_03_nobodyProposesARoleForThemselves() {
        var own = new ProposeRole(PROPOSER, Role.DPO, false, TODAY, null);

        assertThatThrownBy(() -> RoleAssignment.proposed(own, PROPOSER, NOW, TODAY))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void ACT_02_whatWasDecidedIsNotDecidedAgain() {
        var refused = proposed();
        refused.refuse("Not trained yet", APPROVER, NOW);

        assertThatThrownBy(() -> refused.approve(APPROVER, NOW)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void ACT_02_theFirstAndTheLastDayCount() {
        var assignment = RoleAssignment.proposed(
                new ProposeRole(CONCERNED, Role.DPO, true, TODAY.plusDays(1), TODAY.plusDays(3)), PROPOSER, NOW, TODAY);
        assignment.approve(APPROVER, NOW);

        assertThat(assignment.heldOn(TODAY)).isFalse();
        assertThat(assignment.heldOn(TODAY.plusDays(1))).isTrue();
        assertThat(assignment.heldOn(TODAY.plusDays(3))).isTrue();
        assertThat(assignment.heldOn(TODAY.plusDays(4))).isFalse();
    }

    @Test
    void ACT_02_endedTodayIsEndedAtOnce() {
        var assignment = approved();

        assignment.end(TODAY, TODAY, APPROVER, NOW);

        assertThat(assignment.heldOn(TODAY)).isFalse();
        assertThat(assignment.status()).isEqualTo(AssignmentStatus.ENDED);
    }

    @Test
    void ACT_02_endedLaterIsHeldUntilThen() {
        var assignment = approved();

        assignment.end(TODAY.plusDays(7), TODAY, APPROVER, NOW);

        assertThat(assignment.heldOn(TODAY.plusDays(7))).isTrue();
        assertThat(assignment.heldOn(TODAY.plusDays(8))).isFalse();
    }

    @Test
    void ACT_02_noRoleBeginsInThePast() {
        var late = new ProposeRole(CONCERNED, Role.DPO, false, TODAY.minusDays(1), null);

        assertThatThrownBy(() -> RoleAssignment.proposed(late, PROPOSER, NOW, TODAY))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("fromDate"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAFF", "VOLUNTEER", "CONTRACTOR", "LINE_MANAGER"})
    void ACT_02_whatComesWithEmploymentIsNotAssigned(Role role) {
        var wanted = new ProposeRole(CONCERNED, role, false, TODAY, null);

        assertThatThrownBy(() -> RoleAssignment.proposed(wanted, PROPOSER, NOW, TODAY))
                .isInstanceOf(Invalid.class);
    }

    @Property
    void ACT_02_isHeldOnExactlyTheDaysFromFirstToLast(
            @ForAll @IntRange(min = 0, max = 400) int from,
            @ForAll @IntRange(min = 0, max = 400) int length,
            @ForAll @IntRange(min = 0, max = 900) int day) {
        var assignment = RoleAssignment.proposed(
                new ProposeRole(CONCERNED, Role.IG_LEAD, false, TODAY.plusDays(from), TODAY.plusDays(from + length)),
                PROPOSER,
                NOW,
                TODAY);
        assignment.approve(APPROVER, NOW);

        assertThat(assignment.heldOn(TODAY.plusDays(day))).isEqualTo(day >= from && day <= from + length);
    }

    private static RoleAssignment proposed() {
        return RoleAssignment.proposed(new ProposeRole(CONCERNED, Role.DPO, false, TODAY, null), PROPOSER, NOW, TODAY);
    }

    private static RoleAssignment approved() {
        var assignment = proposed();
        assignment.approve(APPROVER, NOW);
        return assignment;
    }
}
