package org.confidant.policy.signing;

import java.time.Instant;
import java.util.UUID;

/**
 * What a version that comes or goes means for everybody, and how far that is done.
 *
 * @param after the last person looked at; null at the beginning
 */
record Stretch(
        UUID id,
        Kind kind,
        UUID versionId,
        UUID successorId,
        boolean signedAfresh,
        UUID after,
        long lookedAt,
        long changed,
        long people,
        Instant begunAt,
        Instant endedAt) {

    enum Kind {
        PUBLISH,
        SUPERSEDE,
        WITHDRAW
    }
}
