package org.confidant.audit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Whether the last verification found something, nothing can be sealed, or an event waits too long (AUD-04, AUD-08). */
@ApplicationScoped
class TrailAlarm {

    @Inject
    private Checks checks;

    @Inject
    private Leaves leaves;

    @Inject
    private KeyRing ring;

    @Inject
    private Clock clock;

    boolean isOn() {
        if (ring.key().isEmpty()) return true;
        if (checks.lastEnded().map(CheckRow::isBad).orElse(false)) return true;
        var now = clock.instant();
        return leaves.oldestWaiting(now.minus(Sequencer.WIDE))
                .map(oldest -> oldest.isBefore(now.minus(Sequencer.LATE)))
                .orElse(false);
    }
}
