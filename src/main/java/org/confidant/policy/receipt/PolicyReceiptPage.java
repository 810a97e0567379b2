package org.confidant.policy.receipt;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.time.When;
import org.confidant.policy.signing.Receipt;
import org.confidant.policy.signing.SigningService;

/** The proof of a signature, and the way to take back one that was given by mistake. */
@Named
@ViewScoped
public class PolicyReceiptPage implements Serializable {

    @Inject
    private SigningService signing;

    @Inject
    private ReceiptService receipts;

    @Inject
    private Caller caller;

    private UUID id;
    private String reason;
    private transient Receipt receipt;
    private transient String code;

    public void load() {
        if (id == null) throw new NotFound();
        receipt = signing.receipt(id);
    }

    public String revoke() {
        signing.revoke(id, reason);
        Notice.later("The signature is taken back. It stays on file, and the policy waits for you again.");
        return "receipt.xhtml?faces-redirect=true&id=" + id;
    }

    public Receipt getReceipt() {
        if (receipt == null) load();
        return receipt;
    }

    public String getLead() {
        var who = isOwn() ? "You" : receipt().personName();
        var when = When.sayExact(receipt().signedAt());
        var said =
                switch (receipt().decision()) {
                    case AGREED -> " signed this policy on " + when;
                    case AGREED_WITH_QUERY -> " signed this policy with a question on " + when;
                    case DECLINED -> " declined this policy on " + when;
                };
        return who
                + said
                + (receipt().isRevoked()
                        ? ", and took it back on "
                                + When.sayExact(receipt().revocation().revokedAt()) + "."
                        : ".");
    }

    private Receipt receipt() {
        return getReceipt();
    }

    /** By which others can have it checked; null while nothing can be sealed. */
    public String getCode() {
        if (code == null) code = receipts.code(id);
        return code;
    }

    public boolean isOwn() {
        return receipt().personId().equals(caller.personId());
    }

    public boolean isRevocable() {
        return isOwn() && receipt().decision().isAgreement() && !receipt().isRevoked();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
