package org.confidant.incident;

import java.util.List;
import org.confidant.foundation.problem.Violations;

/** How likely the breach endangers people's rights, what was looked at, and why (INC-15). */
public record AssessRights(RightsRisk level, List<RiskFactor> factors, String reasons) {

    public AssessRights {
        factors = factors == null ? List.of() : List.copyOf(factors);
        reasons = ReportIncident.clean(reasons);
    }

    void check() {
        new Violations()
                .need(level != null, "level", "Choose how likely a risk to people is.")
                .need(!factors.isEmpty(), "factors", "Tick what you looked at.")
                .need(reasons != null, "reasons", "Say why: the reasons are kept.")
                .need(
                        ReportIncident.length(reasons) <= ReportIncident.TEXT_MAX,
                        "reasons",
                        "Shorten this to 2,000 characters.")
                .throwIfAny();
    }
}
