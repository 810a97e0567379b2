package org.confidant.policy.signing;

import java.time.LocalDate;
import java.util.UUID;
import org.confidant.policy.PolicyStatus;
import org.confidant.policy.VersionNumber;

/** How far a published version is signed, by people who are here. */
public record CoverageRow(
        UUID versionId,
        String code,
        String title,
        VersionNumber number,
        PolicyStatus status,
        LocalDate effectiveFrom,
        long signed,
        long declined,
        long owed,
        long overdue,
        long exempt) {

    /** Exempt people are out of the count (POL-03). */
    public long asked() {
        return signed + declined + owed;
    }

    /** Cut off, never rounded up: 99 of 100 is not all. */
    public String percent() {
        if (asked() == 0) return "–";
        long tenths = signed * 1000 / asked();
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " %";
    }
}
