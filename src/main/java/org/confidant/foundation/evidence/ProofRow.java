package org.confidant.foundation.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that a person signed or completed.
 *
 * @param objectType as the audit trail calls it
 * @param kind "Policy" or "Training"
 * @param said what the person did with it: "Signed", "Declined", "Completed"
 * @param at when
 * @param standing whether it counts today, in a word: "In force", "Taken back", "Replaced", "Ran out"
 * @param counts whether it counts today
 * @param link where its proof is, from the application's root; null when there is none to open
 */
public record ProofRow(
        String objectType,
        UUID id,
        String kind,
        String title,
        String said,
        Instant at,
        String standing,
        boolean counts,
        String link) {}
