package org.confidant.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.confidant.foundation.jobs.JobWork;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.support.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A double click or a retry makes one record, whoever comes first. */
@ExtendWith(ArquillianExtension.class)
class IdempotencyIT {

    private static final int CLICKS = 8;
    private static final String SAME = "a".repeat(64);

    @Inject
    private Idempotency idempotency;

    @Inject
    private Caller caller;

    @Inject
    private JobWork work;

    @Resource
    private ManagedThreadFactory threads;

    private final UUID key = Ids.next();
    private final Identity somebody =
            new Identity(Ids.next(), Ids.next(), "Sample Person", Set.of(), null, "PASSWORD", null);

    @Deployment
    static WebArchive confidant() {
        return Deployments.confidant();
    }

    @BeforeEach
    void signIn() {
        caller.become(somebody);
    }

    @Test
    void aRetryGetsTheFirstAnswer() {
        var first = idempotency.once(key, "test", SAME, Ids::next);

        assertThat(idempotency.once(key, "test", SAME, Ids::next)).isEqualTo(first);
    }

    @Test
    void theSameKeyForOtherContentIsAConflict() {
        idempotency.once(key, "test", SAME, Ids::next);

        assertThatThrownBy(() -> idempotency.once(key, "test", "b".repeat(64), Ids::next))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatFailedMayBeTriedAgainWithTheSameKey() {
        assertThatThrownBy(() -> idempotency.once(key, "test", SAME, () -> {
                    throw new RuleBroken("no");
                }))
                .isInstanceOf(RuleBroken.class);

        assertThat(idempotency.once(key, "test", SAME, Ids::next)).isNotNull();
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() {
        var mine = idempotency.once(key, "test", SAME, Ids::next);
        caller.become(new Identity(Ids.next(), Ids.next(), "Another Sample", Set.of(), null, "PASSWORD", null));

        assertThat(idempotency.once(key, "test", SAME, Ids::next)).isNotEqualTo(mine);
    }

    @Test
    void manyClicksAtOnceDoTheWorkOnce() throws Exception {
        var done = new AtomicInteger();
        var together = new CountDownLatch(CLICKS);
        var answers = new ArrayList<Future<UUID>>();
        // a thread for each: what the server offers for tasks may be as few as it has processors
        var executor = Executors.newFixedThreadPool(CLICKS, threads);
        try {
            for (int i = 0; i < CLICKS; i++) answers.add(executor.submit(click(done, together)));

            var first = answers.get(0).get();
            for (var answer : answers) assertThat(answer.get()).isEqualTo(first);
            assertThat(done).hasValue(1);
        } finally {
            executor.shutdownNow();
        }
    }

    private Callable<UUID> click(AtomicInteger done, CountDownLatch together) {
        return () -> {
            together.countDown();
            together.await();
            var answer = new UUID[1];
            work.asSystem(() -> {
                caller.become(somebody);
                answer[0] = idempotency.once(key, "test", SAME, () -> {
                    done.incrementAndGet();
                    return Ids.next();
                });
            });
            return answer[0];
        };
    }
}
