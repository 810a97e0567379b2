package org.confidant.policy.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.confidant.foundation.evidence.Paper;
import org.confidant.foundation.evidence.PaperSource;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.policy.signing.SigningService;

/** A signature as evidence: its receipt, and the very text that was signed. */
@ApplicationScoped
public class AttestationPapers implements PaperSource {

    @Inject
    private SigningService signing;

    @Inject
    private ReceiptService receipts;

    @Inject
    private ReceiptPaths paths;

    @Inject
    private Caller caller;

    @Override
    public String objectType() {
        return SigningService.ATTESTATION;
    }

    @Override
    public List<Paper> papers(String objectId) {
        if (!caller.may(Permission.SEE_COVERAGE) && !caller.may(Permission.SEE_AUDIT)) return List.of();
        var id = Ids.parse(objectId);
        if (!paths.exists(id)) return List.of();
        var receipt = signing.receipt(id);
        return List.of(
                new Paper("receipt-" + id + ".pdf", () -> receipts.pdf(id)),
                new Paper("policy-" + receipt.textSha256().substring(0, 16) + ".txt", () -> signing.signedText(id)
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String line(String objectId) {
        return receipts.line(Ids.parse(objectId));
    }
}
