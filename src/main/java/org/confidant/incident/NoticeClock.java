package org.confidant.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * The hours within which the regulator is told (CLK-01 to CLK-03).
 *
 * <p>Elapsed hours on instants: weekends, bank holidays and the change to or from summer time make no difference. Both
 * readings are kept, because the organisation may later be asked when it first could have known.
 */
public record NoticeClock(Instant detectedAt, Instant awareAt, int hours, int ruleVersion) {

    public Instant deadline() {
        return awareAt.plus(Duration.ofHours(hours));
    }

    /** The cautious reading: any member of staff's knowledge counts as the organisation's (CLK-02). */
    public Instant cautiousDeadline() {
        return detectedAt.plus(Duration.ofHours(hours));
    }

    public boolean readingsDiffer() {
        return !detectedAt.equals(awareAt);
    }
}
