package org.confidant.policy.signing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.NotFound;

/** One decision: close somebody's access until they have signed, or leave it open (POL-18). */
@Named
@ViewScoped
public class PolicyAccessPage implements Serializable {

    @Inject
    private CoverageService coverage;

    private UUID id;
    private CoverageService.Exempting whom;
    private Boolean close;
    private String reason;

    public void load() {
        if (id == null) throw new NotFound();
        whom = coverage.exempting(id);
    }

    public String decide() {
        coverage.decideAccess(id, Boolean.TRUE.equals(close), reason);
        Notice.later(
                Boolean.TRUE.equals(close)
                        ? "Until " + whom.person() + " has signed, only what is needed to sign is open."
                        : "The access of " + whom.person() + " stays as it is.");
        return "late.xhtml?faces-redirect=true";
    }

    public CoverageService.Exempting getWhom() {
        return whom;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Boolean getClose() {
        return close;
    }

    public void setClose(Boolean close) {
        this.close = close;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
