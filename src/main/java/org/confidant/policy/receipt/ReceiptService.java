package org.confidant.policy.receipt;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.evidence.Trail;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.mail.Outbox;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.policy.signing.Receipt;
import org.confidant.policy.signing.SigningService;

/** Makes receipts to keep (POL-11), for those who may see them. The same receipt is the same file each time. */
@Service
public class ReceiptService {

    static final Set<String> ACTIONS = Set.of(SigningService.SIGNED, SigningService.DECLINED);

    @Inject
    private SigningService signing;

    @Inject
    private ReceiptPaths paths;

    @Inject
    private Trail trail;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @Allowed(Permission.USE_CONFIDANT)
    public String json(UUID attestationId) {
        return sealed(signing.receipt(attestationId)).text();
    }

    @Allowed(Permission.USE_CONFIDANT)
    public byte[] pdf(UUID attestationId) {
        var receipt = signing.receipt(attestationId);
        var pdf = ReceiptPdf.print(receipt, sealed(receipt), outbox.link(ReceiptCheckPage.PATH));
        paths.paper(Sha256.hex(pdf), attestationId, clock.instant());
        return pdf;
    }

    /** For a pack, which proves for all of its receipts together that they stand in the trail. */
    @Allowed(Permission.USE_CONFIDANT)
    public String line(UUID attestationId) {
        var receipt = signing.receipt(attestationId);
        return SealedReceipt.of(receipt, null, code(receipt), trail).text();
    }

    /** By which anybody who has it can have the receipt checked; null while there is no key. */
    @Allowed(Permission.USE_CONFIDANT)
    public String code(UUID attestationId) {
        return code(signing.receipt(attestationId));
    }

    private SealedReceipt sealed(Receipt receipt) {
        var inclusion = trail.inclusion(SigningService.ATTESTATION, receipt.id().toString(), ACTIONS);
        return SealedReceipt.of(receipt, inclusion.orElse(null), code(receipt), trail);
    }

    /** Kept as a hash only: it follows from the key and the receipt whenever it is wanted again. */
    private String code(Receipt receipt) {
        if (!trail.canSeal()) return null;
        var code = trail.code(SealedReceipt.KIND, receipt.id().toString());
        paths.code(ReceiptCode.hash(code), receipt.id(), clock.instant());
        return code;
    }
}
