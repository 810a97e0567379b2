package org.confidant.incident.clock;

import java.time.Instant;
import java.time.LocalDate;
import org.confidant.incident.CasePart;

/**
 * That items of the report to the Commissioner are owed (CLK-05).
 *
 * @param promisedAt when that was said
 * @param expectedOn the first day on which one is; null when none is
 */
public record OwedItems(Instant promisedAt, LocalDate expectedOn) {

    public OwedItems(CasePart row) {
        this(row.recordedAt(), row.day());
    }
}
