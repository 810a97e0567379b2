package org.confidant.policy.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.confidant.foundation.evidence.Paper;
import org.confidant.foundation.evidence.PaperSource;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;

/** A signature as evidence: its receipt, and the very text that was signed. */
@ApplicationScoped
public class AttestationPapers implements PaperSource {

    @Inject
    private Attestations attestations;

    @Inject
    private Assignments assignments;

    @Inject
    private Caller caller;

    @Override
    public String objectType() {
        return "ATTESTATION";
    }

    @Override
    public List<Paper> papers(String objectId) {
        if (!caller.may(Permission.SEE_COVERAGE) && !caller.may(Permission.SEE_AUDIT)) return List.of();
        var receipt = attestations.receipt(Ids.parse(objectId));
        var version = receipt.policyVersionId();
        return List.of(
                new Paper("receipt-" + receipt.id() + ".pdf", () -> ReceiptPdf.print(receipt)),
                new Paper(
                        "policy-" + version + ".txt",
                        () -> assignments.version(version).canonicalText().getBytes(StandardCharsets.UTF_8)));
    }
}
