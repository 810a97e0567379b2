package org.confidant.foundation.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.confidant.foundation.log.Log;
import org.confidant.foundation.persistence.ApplicationStarted;
import org.confidant.foundation.settings.Settings;

/**
 * Looks every second which jobs are due, and runs those whose lease this node gets. While a job runs its lease is
 * renewed, so that leases can be short: what a lost node was doing is taken over by another a moment later.
 */
@ApplicationScoped
public class JobRunner {

    private static final int RENEWALS_IN_A_LEASE = 4;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);
    private static final int LONGEST_MESSAGE = 500;
    private static final Log LOG = Log.of(JobRunner.class);

    private final UUID node = UUID.randomUUID();

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    @Any
    private Instance<Job> jobs;

    @Inject
    private Leases leases;

    @Inject
    private JobWork work;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** Looks and renews; never waits for a job. */
    private ScheduledExecutorService watch;

    /** A thread for each job that runs, so that one that hangs keeps no other from running. */
    private ExecutorService hands;

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 900) ApplicationStarted started) {
        var names = new HashSet<String>();
        for (var job : jobs) {
            // two jobs under one lease would keep each other from running, and nobody would know
            if (!names.add(job.name())) throw new IllegalStateException("Two jobs are called " + job.name());
            leases.know(job.name(), clock.instant());
        }
        hands = Executors.newCachedThreadPool(threads);
        watch = Executors.newScheduledThreadPool(2, threads);
        watch.scheduleWithFixedDelay(this::startWhatIsDue, 2, 1, TimeUnit.SECONDS);
        long pause = lease().toMillis() / RENEWALS_IN_A_LEASE;
        watch.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** What is committed need not wait until the job's time comes. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobWanted wanted) {
        if (watch == null) return;
        watch.execute(() -> {
            try {
                leases.runNow(wanted.name(), clock.instant());
            } catch (RuntimeException unavailable) {
                LOG.failed("jobs.wake", unavailable);
            }
            startWhatIsDue();
        });
    }

    private Duration lease() {
        return Duration.ofSeconds(settings.number("confidant.jobs.leaseSeconds"));
    }

    @PreDestroy
    void stop() {
        if (hands == null) return;
        try {
            end(watch);
            end(hands);
        } catch (InterruptedException hurried) {
            hands.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Lets what has begun come to its end, for a while. */
    private static void end(ExecutorService workers) throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(LONGEST_GOODBYE.toSeconds(), TimeUnit.SECONDS)) workers.shutdownNow();
    }

    private void renew() {
        for (var job : running) {
            try {
                if (!leases.renew(job, node, clock.instant().plus(lease())) && running.contains(job))
                    LOG.warn("job.lease-lost", Map.of("job", job));
            } catch (RuntimeException unavailable) {
                LOG.failed("job.renew", unavailable);
            }
        }
    }

    private void startWhatIsDue() {
        try {
            for (var job : jobs) {
                if (running.contains(job.name()) || !leases.take(job.name(), node, clock.instant(), lease())) continue;
                running.add(job.name());
                hands.execute(() -> run(job));
            }
        } catch (RuntimeException unavailable) {
            LOG.failed("jobs.watch", unavailable);
        }
    }

    private void run(Job job) {
        var started = clock.instant();
        try {
            var message = work.asSystem(job);
            leases.giveBack(job.name(), node, clock.instant(), started.plus(job.every()), "OK", cut(message));
        } catch (RuntimeException failed) {
            LOG.failed("job." + job.name(), failed);
            leases.giveBack(
                    job.name(),
                    node,
                    clock.instant(),
                    started.plus(job.every()),
                    "FAILED",
                    "It ended with an error; the log has it under job." + job.name() + ".");
        } finally {
            running.remove(job.name());
        }
    }

    private static String cut(String message) {
        return message == null || message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }
}
