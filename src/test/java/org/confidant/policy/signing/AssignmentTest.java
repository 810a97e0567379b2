package org.confidant.policy.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssignmentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID PERSON = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void everyStatusTakesExactlyTheStepsOfTheRulebook(AssignmentStatus from) {
        Map<AssignmentStatus, Set<AssignmentStatus>> allowed = new EnumMap<>(AssignmentStatus.class);
        allowed.put(
                AssignmentStatus.ASSIGNED,
                EnumSet.of(
                        AssignmentStatus.OPENED,
                        AssignmentStatus.SIGNED,
                        AssignmentStatus.DECLINED,
                        AssignmentStatus.CANCELLED,
                        AssignmentStatus.EXEMPT));
        allowed.put(
                AssignmentStatus.OPENED,
                EnumSet.of(
                        AssignmentStatus.SIGNED,
                        AssignmentStatus.DECLINED,
                        AssignmentStatus.CANCELLED,
                        AssignmentStatus.EXEMPT));
        allowed.put(
                AssignmentStatus.DECLINED,
                EnumSet.of(AssignmentStatus.SIGNED, AssignmentStatus.CANCELLED, AssignmentStatus.EXEMPT));
        allowed.put(
                AssignmentStatus.SIGNED,
                EnumSet.of(AssignmentStatus.OPENED, AssignmentStatus.EXPIRED, AssignmentStatus.SUPERSEDED));
        allowed.put(AssignmentStatus.EXEMPT, EnumSet.of(AssignmentStatus.ASSIGNED, AssignmentStatus.CANCELLED));
        allowed.put(AssignmentStatus.CANCELLED, EnumSet.of(AssignmentStatus.ASSIGNED));

        for (var to : AssignmentStatus.values()) {
            assertThat(from.mayBecome(to))
                    .as(from + " to " + to)
                    .isEqualTo(allowed.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @Test
    void POL_17_endsWithTheDayInLondonInWinterAndSummer() {
        assertThat(Due.endOf(LocalDate.of(2026, 10, 25))).hasToString("2026-10-25T23:59:59.999999999Z");
        assertThat(Due.endOf(LocalDate.of(2026, 10, 24))).hasToString("2026-10-24T22:59:59.999999999Z");
        assertThat(Due.endOf(LocalDate.of(2027, 3, 28))).hasToString("2027-03-28T22:59:59.999999999Z");
    }

    @Test
    void POL_17_isNotMovedOffAWeekend() {
        assertThat(Due.starter(LocalDate.of(2026, 11, 14), TODAY.minusYears(1), 7))
                .isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void POL_13_startersHaveSevenDays() {
        assertThat(Due.starter(TODAY, TODAY.minusYears(1), 7)).isEqualTo(TODAY.plusDays(7));
        assertThat(Due.starter(TODAY, TODAY.plusDays(20), 7))
                .as("not before the version applies")
                .isEqualTo(TODAY.plusDays(20));
    }

    @Test
    void POL_14_othersHaveTwentyEightDaysFromTheDayItApplies() {
        assertThat(Due.resign(TODAY, TODAY, 28, 7)).isEqualTo(TODAY.plusDays(28));
        assertThat(Due.resign(TODAY.plusDays(5), TODAY, 28, 7)).isEqualTo(TODAY.plusDays(33));
        assertThat(Due.resign(TODAY.minusYears(1), TODAY, 28, 7))
                .as("who comes later")
                .isEqualTo(TODAY.plusDays(7));
    }

    @Test
    void POL_15_aSignatureIsRefreshedAfterTwelveCalendarMonths() {
        assertThat(Due.lastToRefresh(LocalDate.of(2026, 11, 22), 12)).isEqualTo(LocalDate.of(2025, 11, 22));
        assertThat(Due.lastToRefresh(LocalDate.of(2025, 2, 27), 12)).isEqualTo(LocalDate.of(2024, 2, 27));
        assertThat(Due.lastToRefresh(LocalDate.of(2025, 2, 28), 12))
                .as("what was signed on the 29th ends with the month")
                .isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Due.lastToRefresh(LocalDate.of(2024, 2, 29), 12)).isEqualTo(LocalDate.of(2023, 2, 28));
    }

    @Test
    void POL_16_anEventIsAsUrgentAsAStart() {
        var days = new Assignments.Days(7, 28);
        assertThat(Cause.WIDER_ROLE.dueOn(TODAY, days)).isEqualTo(TODAY.plusDays(7));
        assertThat(Cause.RETURN.dueOn(TODAY, days)).isEqualTo(TODAY.plusDays(7));
        assertThat(Cause.INCIDENT.dueOn(TODAY, days)).isEqualTo(TODAY.plusDays(7));
        assertThat(Cause.AGREEMENT.dueOn(TODAY, days)).isEqualTo(TODAY.plusDays(28));
        assertThat(Cause.REFRESH.dueOn(TODAY, days)).isEqualTo(TODAY.plusDays(28));
    }

    @Test
    void isOverdueOnlyAfterTheLastMomentAndOnlyWhileOwed() {
        var last = Due.endOf(TODAY);

        assertThat(Due.isOverdue(AssignmentStatus.ASSIGNED, TODAY, last)).isFalse();
        assertThat(Due.isOverdue(AssignmentStatus.OPENED, TODAY, last.plusNanos(1)))
                .isTrue();
        assertThat(Due.isOverdue(AssignmentStatus.SIGNED, TODAY, last.plusSeconds(9)))
                .isFalse();
        assertThat(Due.isOverdue(AssignmentStatus.EXEMPT, TODAY, last.plusSeconds(9)))
                .isFalse();
    }

    @Test
    void aSignatureAfterTheDayIsLate() {
        var assignment = Assignment.of(UUID.randomUUID(), PERSON, TODAY, NOW);
        assignment.open(NOW);
        assertThat(assignment.openedAt()).isEqualTo(NOW);

        assignment.sign(UUID.randomUUID(), Due.endOf(TODAY).plusNanos(1));

        assertThat(assignment.late()).isTrue();
        assertThat(assignment.status()).isEqualTo(AssignmentStatus.SIGNED);
    }

    @Test
    void POL_09_aRevokedSignatureLeavesThePolicyOwed() {
        var assignment = Assignment.of(UUID.randomUUID(), PERSON, TODAY, NOW);
        assignment.sign(UUID.randomUUID(), NOW);

        assignment.reopen();

        assertThat(assignment.status()).isEqualTo(AssignmentStatus.OPENED);
        assertThat(assignment.attestationId()).isNull();
    }

    @Test
    void POL_03_exemptionsHaveAReasonAnEndAndAnotherApprover() {
        var assignment = Assignment.of(UUID.randomUUID(), PERSON, TODAY, NOW);
        var other = UUID.randomUUID();

        assertThatThrownBy(() -> assignment.exempt(null, TODAY.plusDays(1), other, TODAY))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> assignment.exempt(ExemptReason.NO_DATA_ACCESS, TODAY, other, TODAY))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> assignment.exempt(
                        ExemptReason.NO_DATA_ACCESS, TODAY.plusMonths(12).plusDays(1), other, TODAY))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> assignment.exempt(ExemptReason.NO_DATA_ACCESS, TODAY.plusDays(1), PERSON, TODAY))
                .isInstanceOf(RuleBroken.class);

        assignment.exempt(ExemptReason.LONG_TERM_ABSENCE, TODAY.plusMonths(12), other, TODAY);
        assertThat(assignment.status()).isEqualTo(AssignmentStatus.EXEMPT);
    }
}
