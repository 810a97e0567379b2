package org.confidant.incident;

import java.time.Instant;
import org.confidant.incident.clock.CaseClock;

/**
 * The hours of Article 33, for a page.
 *
 * @param settledAt when they ended: the Commissioner was told, or it was decided that there is no need
 * @param ruleVersion the edition of the rule the deadline was computed with (LAW-01)
 */
public record ClockView(
        boolean runs,
        Instant detectedAt,
        Instant awareAt,
        String awareReason,
        String dpoNote,
        int hours,
        Instant deadline,
        Instant cautiousDeadline,
        boolean readingsDiffer,
        Instant settledAt,
        String ruleVersion,
        String source,
        String lawText,
        String policyText) {

    /** How much is left, or how late it is. @param now in milliseconds, as pages know it */
    public String left(long now) {
        return CaseClock.left(Instant.ofEpochMilli(now), deadline);
    }
}
