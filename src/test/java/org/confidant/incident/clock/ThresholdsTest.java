package org.confidant.incident.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    private static final Instant START = Instant.parse("2026-10-23T09:00:00Z");

    @Test
    void CLK_04_ofSeventyTwoHoursWarningsComeAtSevenOfThem() {
        assertThat(Thresholds.of(72)).containsExactly(24, 48, 60, 66, 70, 71, 72);
    }

    @Test
    void CLK_07_ofFewerHoursThoseThatLieWithin() {
        assertThat(Thresholds.of(24)).containsExactly(12, 18, 22, 23, 24);
        assertThat(Thresholds.of(1)).containsExactly(1);
    }

    @Test
    void CLK_04_afterATimeWithoutAServerOnlyTheLastThatCame() {
        assertThat(last(Duration.ofHours(24).minusNanos(1))).isZero();
        assertThat(last(Duration.ofHours(24))).isEqualTo(24);
        assertThat(last(Duration.ofHours(69))).isEqualTo(66);
        assertThat(last(Duration.ofDays(9))).isEqualTo(72);
    }

    @Test
    void CLK_03_theHourThatComesTwiceIsTwoHours() {
        // clocks went back on 25 October: 24 hours later the clock on the wall said the same, 48 hours later an hour
        // less
        assertThat(Thresholds.last(START, 72, Instant.parse("2026-10-25T09:00:00Z")))
                .isEqualTo(48);
        assertThat(Thresholds.last(START, 72, Instant.parse("2026-10-25T08:59:59Z")))
                .isEqualTo(24);
    }

    private static int last(Duration later) {
        return Thresholds.last(START, 72, START.plus(later));
    }
}
