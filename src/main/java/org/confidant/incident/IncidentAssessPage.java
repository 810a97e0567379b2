package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.confidant.foundation.faces.Notice;

/** How likely harm is and how severe; the grid answers with its advice. */
@Named
@ViewScoped
public class IncidentAssessPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentDecisionService decisions;

    private Integer likelihood;
    private Integer severity;
    private String reasons;

    public String assess() {
        decisions.assess(getId(), version(), new AssessRisk(likelihood, severity, reasons));
        Notice.later("The risk is assessed.");
        return toCase();
    }

    public Integer getLikelihood() {
        return likelihood;
    }

    public void setLikelihood(Integer likelihood) {
        this.likelihood = likelihood;
    }

    public Integer getSeverity() {
        return severity;
    }

    public void setSeverity(Integer severity) {
        this.severity = severity;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }
}
