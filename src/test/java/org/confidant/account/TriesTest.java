package org.confidant.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TriesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void SEC_04_theTenthFailureInARunMakesWait() {
        var nine = failed(9);

        assertThat(nine.mustWait(NOON)).isFalse();
        assertThat(nine.failed(NOON, Tries.LIMIT).mustWait(NOON)).isTrue();
    }

    @Test
    void SEC_04_everyFurtherFailureDoublesTheWait() {
        var ten = failed(10);
        var eleven = ten.failed(NOON, Tries.LIMIT);

        assertThat(Duration.between(NOON, ten.blockedUntil())).isEqualTo(Duration.ofSeconds(30));
        assertThat(Duration.between(NOON, eleven.blockedUntil())).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void SEC_04_theWaitEnds() {
        assertThat(failed(10).mustWait(NOON.plusSeconds(30))).isFalse();
    }

    @Test
    void SEC_04_fiveQuietMinutesBeginANewRunButNotANewTotal() {
        var later = failed(9).failed(NOON.plus(Duration.ofMinutes(6)), Tries.LIMIT);

        assertThat(later.run()).isEqualTo(1);
        assertThat(later.total()).isEqualTo(10);
        assertThat(later.mustWait(NOON.plus(Duration.ofMinutes(6)))).isFalse();
    }

    @Test
    void SEC_04_aHundredFailuresStopTheAccount() {
        assertThat(failed(99).stopped()).isFalse();
        assertThat(failed(100).stopped()).isTrue();
    }

    @Test
    void SEC_04_aNetworkMayFailMoreOftenThanAPerson() {
        var tries = Tries.none();
        for (int i = 0; i < Tries.NETWORK_LIMIT - 1; i++) {
            tries = tries.failed(NOON, Tries.NETWORK_LIMIT);
        }

        assertThat(tries.mustWait(NOON)).isFalse();
        assertThat(tries.failed(NOON, Tries.NETWORK_LIMIT).mustWait(NOON)).isTrue();
    }

    @Property
    void SEC_04_noWaitIsLongerThanAnHour(@ForAll @IntRange(min = 10, max = 400) int failures) {
        var tries = failed(failures);

        assertThat(Duration.between(NOON, tries.blockedUntil())).isBetween(Duration.ofSeconds(30), Duration.ofHours(1));
    }

    private static Tries failed(int times) {
        var tries = Tries.none();
        for (int i = 0; i < times; i++) {
            tries = tries.failed(NOON, Tries.LIMIT);
        }
        return tries;
    }
}
