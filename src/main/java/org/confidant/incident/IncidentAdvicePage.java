package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.confidant.foundation.faces.Notice;

/** Where the data protection officer advises. */
@Named
@ViewScoped
public class IncidentAdvicePage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentDecisionService decisions;

    private Choice advice;
    private String reasons;

    public String advise() {
        decisions.advise(getId(), version(), new GiveAdvice(advice, reasons));
        Notice.later("Your advice is recorded.");
        return toCase();
    }

    public Choice getAdvice() {
        return advice;
    }

    public void setAdvice(Choice advice) {
        this.advice = advice;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }
}
