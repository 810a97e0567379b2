package org.confidant.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Role;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @Test
    void POL_16_aRoleWidensAccessWhenItOpensSomethingNew() {
        assertThat(Access.isWidened(Set.of(), Role.CLINICIAN))
                .as("client records")
                .isTrue();
        assertThat(Access.isWidened(Set.of(Role.ADMIN_TEAM), Role.CLINICIAN))
                .as("had them already")
                .isFalse();
        assertThat(Access.isWidened(Set.of(Role.CLINICIAN), Role.HR_MANAGER)).isTrue();
        assertThat(Access.isWidened(Set.of(Role.HR_MANAGER), Role.FTSU_GUARDIAN))
                .as("opens nothing")
                .isFalse();
        assertThat(Access.isWidened(Set.of(Role.IG_LEAD), Role.IG_MANAGER))
                .as("less than before")
                .isFalse();
    }

    @Test
    void POL_16_absencesAreCountedWithBothEnds() {
        assertThat(new Absence(UUID.randomUUID(), TODAY.minusDays(179), TODAY).days())
                .isEqualTo(180);
        assertThat(new Absence(UUID.randomUUID(), TODAY, null).days()).isNull();
    }

    @Test
    void absencesDoNotOverlap() {
        var known = new Absence(UUID.randomUUID(), TODAY.minusDays(10), TODAY.minusDays(5));
        assertThat(known.overlaps(TODAY.minusDays(5), null)).isTrue();
        assertThat(known.overlaps(TODAY.minusDays(4), TODAY)).isFalse();
        assertThat(known.overlaps(TODAY.minusDays(20), TODAY.minusDays(10))).isTrue();
        assertThat(known.overlaps(TODAY.minusDays(20), TODAY.minusDays(11))).isFalse();
        assertThat(new Absence(UUID.randomUUID(), TODAY, null).overlaps(TODAY.plusDays(9), null))
                .isTrue();
    }

    @Test
    void anAbsenceBeginsHereAndEndsAfterItBegan() {
        assertThatThrownBy(() -> Absence.check(null, null, START, TODAY)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Absence.check(START.minusDays(1), null, START, TODAY))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> Absence.check(TODAY, TODAY.minusDays(1), START, TODAY))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> Absence.check(TODAY.plusYears(2), null, START, TODAY))
                .isInstanceOf(RuleBroken.class);
        Absence.check(TODAY, TODAY, START, TODAY);
    }
}
