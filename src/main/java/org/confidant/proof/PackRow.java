package org.confidant.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A pack that somebody asked for. */
public record PackRow(
        UUID id,
        UUID requestedBy,
        PackKind kind,
        UUID about,
        LocalDate from,
        LocalDate to,
        String words,
        boolean withTraining,
        PackStatus status,
        long total,
        long done,
        long bytes,
        Instant requestedAt,
        Instant endedAt) {

    public boolean isReady() {
        return status == PackStatus.READY;
    }

    public boolean isUnderWay() {
        return status == PackStatus.WAITING || status == PackStatus.RUNNING;
    }

    /** "1,200 of 5,000". */
    public String progress() {
        return "%,d of %,d".formatted(done, total);
    }

    public String size() {
        return bytes < 1024 * 1024 ? (bytes + 1023) / 1024 + " KB" : "%,d MB".formatted(bytes / (1024 * 1024));
    }

    String fileName() {
        return "evidence-" + kind.name().toLowerCase(java.util.Locale.ROOT) + "-"
                + id.toString().substring(0, 8) + ".zip";
    }
}
