package org.confidant.policy.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.policy.VersionNumber;

/** What one person owes or has given for one version. */
public record MyPolicy(
        UUID assignmentId,
        UUID versionId,
        String title,
        VersionNumber number,
        AssignmentStatus status,
        LocalDate dueOn,
        boolean overdue,
        int words,
        String changeSummary,
        LocalDate signedBefore,
        UUID attestationId,
        Instant closedAt) {

    public boolean isOwed() {
        return status.isOwed();
    }

    public Instant due() {
        return Due.endOf(dueOn);
    }

    /** How long an ordinary reader takes. */
    public int minutes() {
        return Math.max(1, (words + 199) / 200);
    }
}
