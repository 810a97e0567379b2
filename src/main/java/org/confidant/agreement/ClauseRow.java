package org.confidant.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How one clause stands; the status is null until somebody has looked for it. */
public record ClauseRow(
        Clause clause,
        String code,
        String title,
        String source,
        String question,
        boolean required,
        ClauseStatus status,
        String where,
        UUID reviewerId,
        String reviewerName,
        Instant reviewedAt,
        LocalDate waivedUntil,
        String waivedBecause) {

    public String getWords() {
        return status == null ? "Not checked" : status.getWords();
    }

    public String getKind() {
        return status == null ? "info" : status.getKind();
    }
}
