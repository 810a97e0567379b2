package org.confidant.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One version with everything that its authors and approvers need to see. */
public record PolicyDetail(
        UUID id,
        long version,
        UUID policyId,
        UUID underWayId,
        UUID publishedId,
        String code,
        String title,
        VersionNumber number,
        VersionNumber wouldBe,
        PolicyStatus status,
        UUID ownerId,
        String owner,
        String author,
        Materiality materiality,
        boolean forceResign,
        String changeSummary,
        String legalReferences,
        Audience audience,
        String audienceWords,
        Long audienceCount,
        LocalDate reviewDue,
        LocalDate effectiveFrom,
        String text,
        String textSha256,
        String artefactSha256,
        List<String> declarations,
        String declarationSha256,
        String sourceName,
        Instant changedAt,
        Instant submittedAt,
        Instant publishedAt,
        Instant endedAt,
        String reason,
        List<Approval> approvals,
        List<String> missing,
        boolean callerWrote) {

    public boolean wasPublished() {
        return publishedAt != null;
    }

    /** A decision about a text, as the evidence has it. */
    public record Approval(
            boolean approved,
            String person,
            String capacity,
            String minuteReference,
            String note,
            String textSha256,
            Instant at) {}
}
