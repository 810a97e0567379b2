package org.confidant.policy.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.problem.Invalid;

/**
 * That somebody without a sign-in signed on paper before a witness.
 *
 * @param displayedSha256 the hash of the text that was printed (POL-08)
 * @param signedOn the day on the paper
 * @param declarations the hashes of the statements that are ticked on the paper (POL-19)
 */
public record PaperSignature(
        UUID policyVersionId,
        UUID personId,
        String displayedSha256,
        LocalDate signedOn,
        List<String> declarations,
        Upload scan) {

    public PaperSignature {
        if (personId == null) throw new Invalid("person", "Choose who signed.");
        if (signedOn == null) throw new Invalid("signedOn", "Enter the day on the paper.");
        if (scan == null) throw new Invalid("scan", "Choose the scan of the signed page.");
        declarations = declarations == null ? List.of() : List.copyOf(declarations);
    }

    SignPolicy words() {
        return new SignPolicy(policyVersionId, displayedSha256, Decision.AGREED, declarations, null);
    }
}
