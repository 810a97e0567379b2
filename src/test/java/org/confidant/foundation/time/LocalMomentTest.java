package org.confidant.foundation.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class LocalMomentTest {

    @Test
    void TIM_02_theDoubledAutumnHourAsksForTheOffset() {
        var local = LocalDateTime.parse("2026-10-25T01:30");

        assertThat(LocalMoment.times(local)).isEqualTo(2);
        assertThatThrownBy(() -> LocalMoment.resolve(local, null)).hasMessageContaining("came twice");
        assertThat(LocalMoment.resolve(local, LocalMoment.BST)).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(LocalMoment.resolve(local, LocalMoment.GMT)).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void TIM_02_theMissingSpringHourIsRefused() {
        for (var text : new String[] {
            "2025-03-30T01:00", "2026-03-29T01:30", "2027-03-28T01:59", "2028-03-26T01:15", "2029-03-25T01:45"
        }) {
            var local = LocalDateTime.parse(text);

            assertThat(LocalMoment.times(local)).isZero();
            assertThatThrownBy(() -> LocalMoment.resolve(local, LocalMoment.BST))
                    .hasMessageContaining("forward");
        }
    }

    @Test
    void TIM_02_everyOtherTimeNeedsNoOffset() {
        assertThat(LocalMoment.resolve(LocalDateTime.parse("2026-11-19T17:30"), null))
                .isEqualTo(Instant.parse("2026-11-19T17:30:00Z"));
        assertThat(LocalMoment.resolve(LocalDateTime.parse("2026-07-01T09:00"), ""))
                .isEqualTo(Instant.parse("2026-07-01T08:00:00Z"));
    }
}
