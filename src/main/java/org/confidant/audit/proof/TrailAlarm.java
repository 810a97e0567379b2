package org.confidant.audit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether the last verification found something, nothing can be sealed, or an event waits too long (AUD-04, AUD-08). */
@ApplicationScoped
class TrailAlarm {

    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private record Known(boolean on, Instant until) {}

    @Inject
    private Checks checks;

    @Inject
    private Leaves leaves;

    @Inject
    private KeyRing ring;

    @Inject
    private Clock clock;

    private volatile Known last;

    /** Asked for with every page of some people, so it is looked up at most every few seconds. */
    boolean isOn() {
        var now = clock.instant();
        var known = last;
        if (known != null && now.isBefore(known.until())) return known.on();
        var on = look(now);
        last = new Known(on, now.plus(GOOD_FOR));
        return on;
    }

    private boolean look(Instant now) {
        if (ring.key().isEmpty()) return true;
        if (checks.lastEnded().map(CheckRow::isBad).orElse(false)) return true;
        return leaves.oldestWaiting(now, Sequencer.WIDE)
                .map(oldest -> oldest.isBefore(now.minus(Sequencer.LATE)))
                .orElse(false);
    }
}
