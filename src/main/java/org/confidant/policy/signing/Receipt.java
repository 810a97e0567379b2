package org.confidant.policy.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.policy.Wording;

/** The proof of a signature, for the person who gave it (POL-11): what was signed, when, and the hashes to check it by. */
public record Receipt(
        UUID id,
        UUID assignmentId,
        UUID personId,
        String personName,
        String jobTitle,
        String employmentType,
        UUID policyId,
        UUID policyVersionId,
        String policyTitle,
        String versionNumber,
        String textSha256,
        String artefactSha256,
        String declarationSha256,
        Decision decision,
        String remark,
        Instant signedAt,
        String zoneId,
        String localOffset,
        LocalDate dueOn,
        boolean late,
        Instant openedAt,
        String authnMethod,
        Instant authnAt,
        boolean reauthenticated,
        String language,
        List<Statement> statements,
        Revocation revocation) {

    /** One statement that was, or was not, affirmed (POL-19). */
    public record Statement(String text, String sha256, boolean affirmed) {}

    /** That the signature was taken back, and why (POL-09). */
    public record Revocation(String reason, Instant revokedAt) {}

    /** As an English speaker calls it; null for a signature from before a policy could have several. */
    public String languageName() {
        return language == null ? null : Wording.nameOf(language);
    }

    public boolean isRevoked() {
        return revocation != null;
    }
}
