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
        Revocation revocation,
        Reading reading,
        Quiz quiz,
        Paper paper) {

    /** One statement that was, or was not, affirmed (POL-19). */
    public record Statement(String text, String sha256, boolean affirmed) {}

    /** That the signature was taken back, and why (POL-09). */
    public record Revocation(String reason, Instant revokedAt) {}

    /** How the text was read, as far as the page could tell; evidence for the signer, never a measure of anybody. */
    public record Reading(int scrolledPct, int seconds) {}

    /** The questions that were answered first. */
    public record Quiz(UUID attemptId, int attemptNo, int right, int asked, int passMark) {}

    /** That it was signed on paper before a witness, who put the scan here. */
    public record Paper(LocalDate signedOn, UUID witnessId, String witnessName, String scanSha256) {}

    /** As an English speaker calls it; null for a signature from before a policy could have several. */
    public String languageName() {
        return language == null ? null : Wording.nameOf(language);
    }

    public boolean isRevoked() {
        return revocation != null;
    }
}
