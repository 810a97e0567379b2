package org.confidant.foundation.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.confidant.foundation.log.Log;
import org.confidant.foundation.persistence.ApplicationStarted;

/** Looks every second which jobs are due, and runs those whose lease this node gets. */
@ApplicationScoped
public class JobRunner {

    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final int LONGEST_MESSAGE = 500;
    private static final Log LOG = Log.of(JobRunner.class);

    private final UUID node = UUID.randomUUID();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    @Any
    private Instance<Job> jobs;

    @Inject
    private Leases leases;

    @Inject
    private JobWork work;

    @Inject
    private Clock clock;

    private ScheduledFuture<?> watch;

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 900) ApplicationStarted started) {
        for (var job : jobs) leases.know(job.name(), clock.instant());
        watch = executor.scheduleWithFixedDelay(this::runWhatIsDue, 2, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (watch != null) watch.cancel(false);
    }

    /** Runs each due job that no other node holds. Public so that a test can turn the handle. */
    public void runWhatIsDue() {
        try {
            for (var job : jobs) if (leases.take(job.name(), node, clock.instant(), LEASE)) run(job);
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
        }
    }

    private static String cut(String message) {
        return message == null || message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }
}
