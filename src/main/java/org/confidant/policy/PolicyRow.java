package org.confidant.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One version in a list. */
public record PolicyRow(
        UUID id,
        UUID policyId,
        String code,
        String title,
        VersionNumber number,
        PolicyStatus status,
        String owner,
        LocalDate effectiveFrom,
        LocalDate reviewDue,
        Instant changedAt) {

    /** "version 2.0", or "draft" while it has no number. */
    public String versionWords() {
        return number == null ? "not yet numbered" : "version " + number;
    }
}
