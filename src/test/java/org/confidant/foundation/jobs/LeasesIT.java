package org.confidant.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.confidant.foundation.persistence.Ids;
import org.confidant.support.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job belongs to one node at a time, for as long as that node lives and says so. */
@ArquillianTest
class LeasesIT {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int NODES = 8;

    @Inject
    private Leases leases;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private UserTransaction transaction;

    @Inject
    private Event<JobWanted> wanted;

    private final String job = "sample-" + Ids.next();
    private final UUID one = Ids.next();
    private final UUID other = Ids.next();

    @Deployment
    static WebArchive confidant() {
        return Deployments.confidant(TakenBackJob.class, TakenBackJob.OnPurpose.class);
    }

    @BeforeEach
    void aJobThatIsDue() {
        leases.know(job, NOW);
    }

    @Test
    void ofManyNodesOneGetsIt() throws Exception {
        var together = new CountDownLatch(NODES);
        var executor = Executors.newFixedThreadPool(NODES, threads);
        try {
            var answers = new ArrayList<Future<Boolean>>();
            for (int node = 0; node < NODES; node++)
                answers.add(executor.submit(() -> {
                    together.countDown();
                    together.await();
                    return leases.take(job, Ids.next(), NOW, LEASE);
                }));
            int taken = 0;
            for (var answer : answers) if (answer.get()) taken++;
            assertThat(taken).isEqualTo(1);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void whoRenewsKeepsIt() {
        assertThat(leases.take(job, one, NOW, LEASE)).isTrue();
        assertThat(leases.renew(job, one, NOW.plusSeconds(90))).isTrue();

        assertThat(leases.take(job, other, NOW.plusSeconds(70), LEASE)).isFalse();
    }

    @Test
    void whatALostNodeHeldIsTakenOverWhenItsLeaseEndsAndNotGivenBackByIt() {
        assertThat(leases.take(job, one, NOW, LEASE)).isTrue();

        assertThat(leases.take(job, other, NOW.plusSeconds(61), LEASE)).isTrue();
        assertThat(leases.renew(job, one, NOW.plusSeconds(200))).isFalse();
        leases.giveBack(job, one, NOW.plusSeconds(62), NOW.plusSeconds(62), "OK", "late");
        assertThat(leases.take(job, Ids.next(), NOW.plusSeconds(63), LEASE)).isFalse();
    }

    @Test
    void whatIsDoneIsNotDueBeforeItsTime() {
        assertThat(leases.take(job, one, NOW, LEASE)).isTrue();
        leases.giveBack(job, one, NOW.plusSeconds(5), NOW.plusSeconds(3600), "OK", "done");

        assertThat(leases.take(job, other, NOW.plusSeconds(3599), LEASE)).isFalse();
        assertThat(leases.take(job, other, NOW.plusSeconds(3600), LEASE)).isTrue();
    }

    @Test
    void whatAJobWritesInATransactionThatFailsIsTakenBack() {
        var asked = Instant.now().truncatedTo(ChronoUnit.MICROS);

        assertThat(outcomeSince(asked)).isEqualTo(TakenBackJob.NOTHING_LEFT);
    }

    @Test
    void whatWasLeftToAJobIsDoneWhenItIsCommitted() {
        var asked = Instant.now().truncatedTo(ChronoUnit.MICROS);

        assertThat(outcomeSince(asked, () -> commit(new JobWanted(TakenBackJob.NAME))))
                .isEqualTo(TakenBackJob.NOTHING_LEFT);
    }

    private void commit(JobWanted job) {
        try {
            transaction.begin();
            wanted.fire(job);
            transaction.commit();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private String outcomeSince(Instant asked) {
        return outcomeSince(
                asked, () -> assertThat(leases.runNow(TakenBackJob.NAME, asked)).isTrue());
    }

    /** Of the run that began at this moment or later. */
    private String outcomeSince(Instant asked, Runnable ask) {
        var end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            // again and again: the end of a run that began before this moment puts the next one off
            ask.run();
            for (var state : leases.all())
                if (state.name().equals(TakenBackJob.NAME)
                        && state.lastEnded() != null
                        && !state.lastEnded().isBefore(asked)) return state.message();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("The job did not end within " + LONGEST);
    }
}
