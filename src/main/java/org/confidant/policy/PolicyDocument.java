package org.confidant.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.policy.text.PolicyText;

/** A version as a reader has it before their eyes. */
public record PolicyDocument(
        UUID id,
        UUID policyId,
        String title,
        VersionNumber number,
        PolicyStatus status,
        String owner,
        LocalDate effectiveFrom,
        LocalDate reviewDue,
        String changeSummary,
        String html,
        String textSha256,
        List<PolicyText.Chapter> chapters,
        int minutes,
        List<String> declarations) {

    public boolean isInForce() {
        return status == PolicyStatus.PUBLISHED;
    }
}
