package org.confidant.training;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One completion as it is shown.
 *
 * @param goodUntil the last day it counts; null when it does not run out
 * @param revokedBecause why it no longer counts; null while it does
 */
public record CompletionRow(
        UUID id,
        UUID personId,
        String courseCode,
        String courseTitle,
        String courseVersion,
        LocalDate completedOn,
        LocalDate goodUntil,
        Integer score,
        String certificateSha256,
        TrainingSource source,
        String verifier,
        Instant recordedAt,
        String revokedBecause)
        implements Serializable {

    public boolean counts() {
        return revokedBecause == null;
    }

    boolean countsOn(LocalDate day) {
        return counts() && (goodUntil == null || !goodUntil.isBefore(day));
    }
}
