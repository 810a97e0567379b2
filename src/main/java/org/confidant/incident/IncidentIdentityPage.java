package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;

/** Asks for the name of somebody who reported in confidence, or answers somebody who asked. */
@Named
@ViewScoped
public class IncidentIdentityPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentIdentityService identities;

    private final UUID key = Ids.next();
    private IdentityBasis basis;
    private String why;
    private UUID request;
    private IdentityVerdict verdict;
    private String reason;

    public String ask() {
        identities.ask(key, getId(), basis, why);
        Notice.later("It is asked. A second person answers; you see the answer on the case.");
        return toCase();
    }

    public String answer() {
        identities.answer(key, getId(), request, verdict, reason);
        Notice.later("Your answer is recorded.");
        return toCase();
    }

    /** The oldest request of somebody else that waits; null when there is none. */
    public IdentityLine getWaiting() {
        var waiting = getIncident().reportedBy().requests().stream()
                .filter(line -> line.verdict() == null && !line.mine())
                .reduce((newer, older) -> older)
                .orElse(null);
        if (waiting != null && request == null) request = waiting.id();
        return waiting;
    }

    public IdentityBasis[] getBases() {
        return IdentityBasis.values();
    }

    public IdentityBasis getBasis() {
        return basis;
    }

    public void setBasis(IdentityBasis basis) {
        this.basis = basis;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public UUID getRequest() {
        return request;
    }

    public void setRequest(UUID request) {
        this.request = request;
    }

    public IdentityVerdict getVerdict() {
        return verdict;
    }

    public void setVerdict(IdentityVerdict verdict) {
        this.verdict = verdict;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
