package org.confidant.incident;

import java.time.Instant;

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
        String policyText) {}
