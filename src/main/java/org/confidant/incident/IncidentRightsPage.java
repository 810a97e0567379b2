package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.confidant.foundation.faces.Notice;

/** How likely the breach endangers people's rights, judged beside the grid. */
@Named
@ViewScoped
public class IncidentRightsPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentDecisionService decisions;

    private RightsRisk level;
    private RiskFactor[] factors = {};
    private String reasons;

    public String assess() {
        decisions.assessRights(getId(), version(), new AssessRights(level, Arrays.asList(factors), reasons));
        Notice.later("The risk to people is recorded.");
        return toCase();
    }

    public RightsRisk[] getLevels() {
        return RightsRisk.values();
    }

    public RiskFactor[] getAllFactors() {
        return RiskFactor.values();
    }

    public RightsRisk getLevel() {
        return level;
    }

    public void setLevel(RightsRisk level) {
        this.level = level;
    }

    public RiskFactor[] getFactors() {
        return factors;
    }

    public void setFactors(RiskFactor[] factors) {
        this.factors = factors;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }
}
