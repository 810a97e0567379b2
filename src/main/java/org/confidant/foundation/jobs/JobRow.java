package org.confidant.foundation.jobs;

import java.time.Duration;
import java.time.Instant;

/** A job as the administrator sees it. Instants are UTC; those of the last run are null before the first one. */
public record JobRow(
        String name,
        String title,
        Duration every,
        Instant nextRun,
        Instant lastStarted,
        Instant lastEnded,
        String outcome,
        String message,
        boolean running) {}
