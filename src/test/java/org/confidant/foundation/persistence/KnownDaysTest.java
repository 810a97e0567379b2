package org.confidant.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.confidant.foundation.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownDaysTest {

    private final KnownDays days = new KnownDays(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 11, 22));

    @Test
    void aDayEndsInLondonWhateverTheClocksDo() {
        assertThat(days.endOf(LocalDate.of(2026, 3, 28))).isEqualTo(Instant.parse("2026-03-28T23:59:59.999999999Z"));
        assertThat(days.endOf(LocalDate.of(2026, 3, 29))).isEqualTo(Instant.parse("2026-03-29T22:59:59.999999999Z"));
        assertThat(days.endOf(LocalDate.of(2026, 11, 22))).isEqualTo(Instant.parse("2026-11-22T23:59:59.999999999Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-27", "2026-11-23", "2999-01-01", "0001-01-01", "soon", "2026-02-30", ""})
    void aDayOfWhichNothingIsKnownGetsOneSentence(String text) {
        var day = KnownDays.day(text);
        assertThat(days.has(day)).isFalse();
        assertThatThrownBy(() -> days.endOf(day))
                .isInstanceOf(Invalid.class)
                .hasMessage("Choose a day from 28 March 2026, when this was first recorded, until today,"
                        + " 22 November 2026.");
    }

    @Test
    void noDayIsNoDay() {
        assertThat(KnownDays.day(null)).isNull();
        assertThat(KnownDays.day(" 2026-04-01 ")).isEqualTo(LocalDate.of(2026, 4, 1));
    }
}
