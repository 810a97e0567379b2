package org.confidant.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Stale;
import org.confidant.foundation.problem.TryAgain;
import org.junit.jupiter.api.Test;

class RepeatingTest {

    private final AtomicInteger attempts = new AtomicInteger();
    private final List<Integer> told = new ArrayList<>();

    @Test
    void whatSucceedsIsDoneOnce() throws Exception {
        assertThat(Repeating.unlessRefusedForAnother(attempts::incrementAndGet, told::add))
                .isEqualTo(1);
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasRefusedForAnotherIsDoneAgain() throws Exception {
        assertThat(Repeating.unlessRefusedForAnother(this::thirdTime, told::add))
                .isEqualTo(3);
        assertThat(told).containsExactly(2, 3);
    }

    @Test
    void afterTheThirdAttemptTheCallerHears() {
        assertThatThrownBy(() -> Repeating.unlessRefusedForAnother(
                        () -> {
                            attempts.incrementAndGet();
                            throw new TryAgain();
                        },
                        told::add))
                .isInstanceOf(TryAgain.class)
                .hasMessageContaining("Nothing was saved");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void everythingElseIsSaidAtOnce() {
        for (var other : List.of(new Stale(), new RuleBroken("no"), new IllegalStateException())) {
            attempts.set(0);
            assertThatThrownBy(() -> Repeating.unlessRefusedForAnother(
                            () -> {
                                attempts.incrementAndGet();
                                throw other;
                            },
                            told::add))
                    .isSameAs(other);
            assertThat(attempts).hasValue(1);
        }
    }

    @Test
    void whoIsToldToEndDoesNotWait() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Repeating.unlessRefusedForAnother(this::thirdTime, told::add))
                    .isInstanceOf(TryAgain.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(attempts).hasValue(1);
    }

    private int thirdTime() {
        if (attempts.incrementAndGet() < 3) throw new TryAgain();
        return attempts.get();
    }
}
