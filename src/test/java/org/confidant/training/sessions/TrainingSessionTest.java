package org.confidant.training.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class TrainingSessionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID HR = UUID.randomUUID();

    @Test
    void TRN_01_aSessionHasSoManyPlacesAndNoMore() {
        var session = planned(TODAY, 2, "09:30");

        session.mayBook(1);
        assertThatThrownBy(() -> session.mayBook(2)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void TRN_02_anAttendanceListIsClosedOnceAndNotBeforeItsDay() {
        assertThatThrownBy(() -> planned(TODAY.plusDays(1), 2, null).close(TODAY, HR, NOW))
                .isInstanceOf(RuleBroken.class);
        var session = planned(TODAY, 2, null);
        session.close(TODAY, HR, NOW);
        assertThat(session.state()).isEqualTo(SessionView.State.HELD);
        assertThatThrownBy(() -> session.close(TODAY, HR, NOW)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> session.callOff(NOW)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> session.mayBook(0)).isInstanceOf(Conflict.class);
    }

    @Test
    void TRN_01_whatCannotBeASessionIsRefusedAtItsField() {
        assertThatThrownBy(() -> planned(null, 2, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> planned(TODAY, 0, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> planned(TODAY, 2, "9.30")).isInstanceOf(Invalid.class);
    }

    private static TrainingSession planned(LocalDate day, int capacity, String startsAt) {
        return TrainingSession.planned(
                new PlanSession("CALD", day, startsAt, "Room 1", "A trainer", capacity), UUID.randomUUID(), HR, NOW);
    }
}
