package org.confidant.audit.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A verification of the whole trail, as it is shown. */
public record CheckRow(
        UUID id,
        Instant requestedAt,
        Instant startedAt,
        Instant endedAt,
        long treeSize,
        long checked,
        long heads,
        String finding) {

    public boolean isEnded() {
        return endedAt != null;
    }

    public boolean isGood() {
        return endedAt != null && finding == null;
    }

    public boolean isBad() {
        return finding != null;
    }

    /** How much of it is done, 0 to 100. */
    public int getPercent() {
        if (isEnded()) return 100;
        return treeSize == 0 ? 0 : (int) (checked * 100 / treeSize);
    }

    /** How long it took, in seconds and at least one. */
    public long getSeconds() {
        return startedAt == null || endedAt == null
                ? 0
                : Math.max(1, Duration.between(startedAt, endedAt).toSeconds());
    }
}
