package org.confidant.policy.receipt;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.confidant.foundation.evidence.Inclusion;
import org.confidant.foundation.evidence.Trail;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.TooLarge;
import org.confidant.foundation.problem.Unavailable;
import org.confidant.foundation.security.AllowedToEveryone;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.service.Service;
import org.confidant.policy.signing.Receipt;
import org.confidant.policy.signing.SignedContent;
import org.confidant.policy.signing.SigningService;

/**
 * Says to anybody whether a receipt is genuine, and nothing else (POL-11). Nothing is looked up by what a stranger chose:
 * a file must bear our seal, or be one that we gave, and a code has 140 bits. So whatever is not ours is turned away
 * before anything that depends on what there is, in the same time and with the same words. What is ours is believed only
 * when the tree of the audit trail bears it out.
 */
@Service
public class ReceiptCheckService {

    @Inject
    private ReceiptPaths paths;

    @Inject
    private SigningService signing;

    @Inject
    private Trail trail;

    @Inject
    private Pace pace;

    @Inject
    private Caller caller;

    /**
     * @param name as the receipt has it; it binds the code to the paper, or a code could be printed on a paper of
     *     somebody else
     */
    @AllowedToEveryone
    public ReceiptVerdict byCode(String code, String name) {
        if (code == null || code.isBlank()) throw new Invalid("code", "Type the code that is on the receipt.");
        if (name == null || name.isBlank()) throw new Invalid("name", "Type the name that is on the receipt.");
        begin();
        var id = ReceiptCode.typed(code).map(ReceiptCode::hash).flatMap(paths::ofCode);
        if (id.isEmpty()) return ReceiptVerdict.NOT_OURS;
        var receipt = receipt(id.get());
        return ReceiptCode.sameName(receipt.personName(), name) ? borneOut(receipt) : ReceiptVerdict.NOT_OURS;
    }

    /** A receipt as PDF or JSON. */
    @AllowedToEveryone
    public ReceiptVerdict byFile(byte[] bytes) {
        if (bytes == null || bytes.length == 0) throw new Invalid("file", "Choose the file of the receipt.");
        if (bytes.length > SentReceipt.MOST_BYTES)
            throw new TooLarge("file", "A receipt is never larger than 1 MB. Choose the file as it was downloaded.");
        begin();
        var sent = new SentReceipt(bytes);
        var sealed = sent.sealed().filter(receipt -> receipt.isOurs(trail));
        if (!sent.isPdf()) return sealed.map(this::borneOut).orElse(ReceiptVerdict.NOT_OURS);
        var given = paths.ofPaper(Sha256.hex(bytes));
        if (given.isPresent()) return borneOut(receipt(given.get()));
        if (sealed.isPresent()) return ReceiptVerdict.CHANGED_FILE;
        return sent.code().map(ReceiptCode::hash).flatMap(paths::ofCode).isPresent()
                ? ReceiptVerdict.CHANGED_FILE
                : ReceiptVerdict.NOT_OURS;
    }

    private void begin() {
        pace.next(caller.ipTruncated());
        if (!trail.canSeal()) throw new NoKey();
    }

    /** There is nothing to check receipts with: for a while, or because nobody has made a key yet. */
    private static final class NoKey extends Unavailable {
        private NoKey() {
            super("Receipts cannot be checked at the moment. Try again later.", 300);
        }
    }

    private ReceiptVerdict borneOut(SealedReceipt sealed) {
        var id = Ids.parse(sealed.id());
        if (!paths.exists(id)) return ReceiptVerdict.DISPUTED;
        var receipt = receipt(id);
        boolean proofHolds = sealed.inclusion().map(trail::holds).orElse(true);
        return sealed.says(receipt) && proofHolds ? borneOut(receipt) : ReceiptVerdict.DISPUTED;
    }

    /** The event of the signature stands in a sealed tree, and commits to exactly what the database says now. */
    private ReceiptVerdict borneOut(Receipt receipt) {
        var proof = trail.inclusion(SigningService.ATTESTATION, receipt.id().toString(), ReceiptService.ACTIONS);
        if (proof.filter(trail::holds).filter(one -> commitsTo(one, receipt)).isEmpty()) return ReceiptVerdict.DISPUTED;
        return paths.isInForce(receipt.id()) ? ReceiptVerdict.IN_FORCE : ReceiptVerdict.NO_LONGER;
    }

    private static boolean commitsTo(Inclusion proof, Receipt receipt) {
        JsonObject event;
        try (var reader = Json.createReader(new StringReader(proof.event()))) {
            event = reader.readObject();
        }
        return receipt.id().toString().equals(event.getString("objectId", ""))
                && Sha256.hex(SignedContent.text(receipt)).equals(event.getString("afterHash", ""));
    }

    /** Read by the system; what is in it is compared and never shown. */
    private Receipt receipt(UUID id) {
        var found = new AtomicReference<Receipt>();
        caller.as(Identity.system(), () -> found.set(signing.receipt(id)));
        return found.get();
    }
}
