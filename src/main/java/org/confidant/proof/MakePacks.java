package org.confidant.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.confidant.foundation.jobs.Job;
import org.confidant.foundation.log.Log;

/** Makes the packs that people asked for, one after the other, and forgets those that had their time. */
@ApplicationScoped
public class MakePacks implements Job {

    static final String NAME = "evidence-packs";

    static final Duration KEPT = Duration.ofDays(7);

    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Log LOG = Log.of(MakePacks.class);

    @Inject
    private Packs packs;

    @Inject
    private PackWork work;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Make packs of evidence";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public String run() {
        int made = 0;
        int failed = 0;
        for (var next = packs.begin(clock.instant()); next.isPresent(); next = packs.begin(clock.instant())) {
            var pack = next.get();
            try {
                work.make(pack);
                packs.progress(pack.id(), pack.total());
                packs.end(pack.id(), PackStatus.READY, clock.instant());
                made++;
            } catch (RuntimeException broken) {
                LOG.failed("proof.pack", broken);
                packs.end(pack.id(), PackStatus.FAILED, clock.instant());
                failed++;
            }
        }
        int forgotten = packs.forget(clock.instant().minus(KEPT));
        if (forgotten > 0) LOG.info("proof.packs-forgotten", Map.of("packs", forgotten));
        return "Made " + made + ", failed " + failed + ", forgotten " + forgotten + ".";
    }
}
