package org.confidant.policy.signing;

import java.time.Instant;

/** How far a version has come to the people whom it asks, while that takes a while. Instants are UTC. */
public record Progress(long lookedAt, long people, long assigned, Instant begunAt, Instant endedAt) {

    public boolean isDone() {
        return endedAt != null;
    }
}
