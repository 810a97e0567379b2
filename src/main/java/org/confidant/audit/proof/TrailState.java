package org.confidant.audit.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How the proof of the trail stands.
 *
 * @param leaves how many events have their leaf
 * @param oldestWaiting the time of the oldest event without one; null when none waits
 * @param lastFailed when the node that answers last failed to look for such events; null if it never did
 * @param key the public key as others check signed notes with it; null when there is no key
 * @param keyFile where the key is looked for
 * @param folder where tree heads are copied to
 */
public record TrailState(
        Instant now,
        long leaves,
        Instant oldestWaiting,
        Instant lastFailed,
        String key,
        String keyFile,
        String folder,
        List<HeadRow> heads,
        List<CheckRow> checks) {

    /** An event has waited longer than it may (AUD-04). */
    public boolean isLate() {
        return oldestWaiting != null && Duration.between(oldestWaiting, now).compareTo(Sequencer.LATE) > 0;
    }

    /** The last verification that ended; null before the first. */
    public CheckRow getLastCheck() {
        return checks.stream().filter(CheckRow::isEnded).findFirst().orElse(null);
    }

    /** One that waits or runs; null when none does. */
    public CheckRow getRunning() {
        return checks.stream().filter(check -> !check.isEnded()).findFirst().orElse(null);
    }

    public boolean isBroken() {
        return getLastCheck() != null && getLastCheck().isBad();
    }
}
