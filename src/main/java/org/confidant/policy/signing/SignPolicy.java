package org.confidant.policy.signing;

import java.util.List;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;

/**
 * What somebody sends to sign or to decline.
 *
 * @param displayedSha256 the hash of the text that was shown (POL-08)
 * @param declarations the hashes of the statements that were ticked (POL-19)
 * @param remark the question, or the reason for declining
 */
public record SignPolicy(
        UUID policyVersionId, String displayedSha256, Decision decision, List<String> declarations, String remark) {

    private static final int LONGEST_REMARK = 2000;

    public SignPolicy {
        if (displayedSha256 == null || !displayedSha256.matches("[0-9a-f]{64}")) {
            throw new Invalid("displayedSha256", "Send the SHA-256 of the text that was shown.");
        }
        if (decision == null) throw new Invalid("decision", "Say whether you agree.");
        declarations = declarations == null
                ? List.of()
                : declarations.stream().distinct().toList();
        remark = remark == null ? "" : remark.strip();
        if (remark.length() > LONGEST_REMARK) throw new Invalid("remark", "Keep it to 2,000 characters.");
        if (remark.isEmpty() && decision == Decision.DECLINED) {
            throw new Invalid(
                    "remark",
                    "Say why you do not agree. Those who answer for policies read it; your line manager is told only that you declined.");
        }
        if (remark.isEmpty() && decision == Decision.AGREED_WITH_QUERY)
            throw new Invalid("remark", "Write your question.");
    }
}
