package org.confidant.policy.signing;

import java.time.Instant;
import java.util.UUID;

/** One signature in a list. */
public record ReceiptRow(
        UUID id,
        UUID personId,
        String personName,
        UUID policyVersionId,
        String policyTitle,
        String versionNumber,
        Decision decision,
        Instant signedAt,
        boolean late,
        boolean revoked) {}
