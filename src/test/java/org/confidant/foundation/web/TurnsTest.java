package org.confidant.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void whoComesWhenAllTurnsAreTakenWaitsUntilOneEnds() throws Exception {
        var turns = new Turns(1, Duration.ofMinutes(1));
        var hands = Executors.newSingleThreadExecutor();
        try {
            assertThat(turns.begin()).isTrue();
            var next = CompletableFuture.supplyAsync(turns::begin, hands);
            turns.end(true);
            assertThat(next.get(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void whenNothingEndsAnyMoreTheNextAreTurnedAwayAtOnceUntilSomethingEndsWell() {
        var turns = new Turns(2, Duration.ZERO);
        turns.begin();
        turns.begin();

        assertThat(turns.begin()).as("the first to notice").isFalse();
        long from = System.nanoTime();
        for (int i = 0; i < 1000; i++) assertThat(turns.begin()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - from))
                .as("a thousand others")
                .isLessThan(Duration.ofSeconds(100));

        turns.end(false);
        assertThat(turns.begin()).as("a turn that failed is free for a try").isTrue();
        turns.end(true);
        assertThat(turns.begin()).isTrue();
    }
}
