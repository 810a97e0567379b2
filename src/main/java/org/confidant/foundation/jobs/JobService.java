package org.confidant.foundation.jobs;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/** What an administrator sees and does about jobs. */
@Service
public class JobService {

    @Inject
    @Any
    private Instance<Job> jobs;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    /** All jobs, by title. */
    @Allowed(Permission.ADMINISTER)
    public List<JobRow> list() {
        var states = leases.all().stream().collect(Collectors.toMap(Leases.State::name, Function.identity()));
        return jobs.stream()
                .map(job -> row(job, states.get(job.name())))
                .sorted(Comparator.comparing(JobRow::title))
                .toList();
    }

    /** Makes the job due at once; the first node that looks runs it. */
    @Allowed(Permission.ADMINISTER)
    public void runNow(String name) {
        if (!leases.runNow(name, clock.instant())) throw new NotFound();
        facts.fire(Fact.of("JOB_RUN_NOW", "JOB", name));
    }

    private JobRow row(Job job, Leases.State state) {
        if (state == null) return new JobRow(job.name(), job.title(), job.every(), null, null, null, null, null, false);
        boolean running = state.leasedUntil() != null && state.leasedUntil().isAfter(clock.instant());
        return new JobRow(
                job.name(),
                job.title(),
                job.every(),
                state.nextRun(),
                state.lastStarted(),
                state.lastEnded(),
                state.outcome(),
                state.message(),
                running);
    }
}
