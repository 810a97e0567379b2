package org.confidant.training.xapi;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A statement that waits for a human. */
public record WaitingStatement(
        UUID id,
        OutcomeState state,
        String system,
        String actor,
        String activity,
        String activityName,
        Integer percent,
        Instant at,
        Instant receivedAt)
        implements Serializable {}
