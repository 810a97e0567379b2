package org.confidant.audit;

import java.time.Instant;
import java.util.UUID;

/** One line of the audit trail as an auditor reads it. */
public record AuditRow(
        UUID id,
        Instant ts,
        UUID actorId,
        String actorName,
        String actorRole,
        String action,
        String objectType,
        String objectId,
        Outcome outcome,
        String reason,
        String requestId,
        String ipTruncated,
        String beforeHash,
        String afterHash,
        String ruleVersion) {}
