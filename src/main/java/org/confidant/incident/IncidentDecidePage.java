package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.confidant.foundation.faces.Notice;

/** Whether the Commissioner is told: decided by a person, with all the facts beside it. */
@Named
@ViewScoped
public class IncidentDecidePage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentDecisionService decisions;

    private Choice decision;
    private String reason;

    public String decide() {
        decisions.decide(getId(), version(), new DecideNotification(decision, reason));
        Notice.later("The decision is recorded.");
        return toCase();
    }

    public Choice getDecision() {
        return decision;
    }

    public void setDecision(Choice decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
