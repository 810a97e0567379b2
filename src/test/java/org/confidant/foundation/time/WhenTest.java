package org.confidant.foundation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:18:00Z");
    private final When when = new When(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T17:30:00Z, in 5 h 12 min",
        "2026-11-22T12:48:00Z, in 30 min",
        "2026-11-24T13:18:00Z, in 2 days",
        "2026-11-19T12:18:00Z, 3 days late",
        "2026-11-22T12:17:00Z, 1 min late"
    })
    void saysHowFarAwayADeadlineIs(Instant deadline, String words) {
        assertThat(when.until(deadline)).isEqualTo(words);
    }

    @Test
    void TIM_01_saysGmtInWinterAndBstInSummer() {
        assertThat(when.exact(Instant.parse("2026-11-22T17:30:00Z"))).isEqualTo("Sunday 22 November 2026, 17:30 GMT");
        assertThat(when.exact(Instant.parse("2026-07-01T17:30:00Z"))).isEqualTo("Wednesday 1 July 2026, 18:30 BST");
    }

    @Test
    void TIM_08_theDayEndsAtMidnightInLondon() {
        assertThat(When.endOf(LocalDate.of(2026, 10, 25))).isEqualTo(Instant.parse("2026-10-25T23:59:59.999999999Z"));
        assertThat(When.endOf(LocalDate.of(2026, 10, 24))).isEqualTo(Instant.parse("2026-10-24T22:59:59.999999999Z"));
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(when.date(null)).isEmpty();
        assertThat(when.until(null)).isEmpty();
        assertThat(when.exact(null)).isEmpty();
    }
}
