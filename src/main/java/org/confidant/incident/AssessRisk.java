package org.confidant.incident;

import org.confidant.foundation.problem.Violations;

/** How likely harm to people's rights is and how severe, each from 1 to 5, with the reasons. */
public record AssessRisk(Integer likelihood, Integer severity, String reasons) {

    public AssessRisk {
        reasons = ReportIncident.clean(reasons);
    }

    void check() {
        new Violations()
                .need(level(likelihood), "likelihood", "Choose how likely harm is, from 1 to 5.")
                .need(level(severity), "severity", "Choose how severe it would be, from 1 to 5.")
                .need(
                        ReportIncident.length(reasons) <= ReportIncident.TEXT_MAX,
                        "reasons",
                        "Shorten this to 2,000 characters.")
                .throwIfAny();
    }

    private static boolean level(Integer value) {
        return value != null && value >= 1 && value <= 5;
    }
}
