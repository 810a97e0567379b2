package org.confidant.incident;

import org.confidant.foundation.problem.Violations;

/** What the data protection officer advises about telling the Commissioner. Advice is never the decision (INC-14). */
public record GiveAdvice(Choice advice, String reasons) {

    public GiveAdvice {
        reasons = ReportIncident.clean(reasons);
    }

    void check() {
        new Violations()
                .need(advice == Choice.NOTIFY || advice == Choice.NOT_NOTIFY, "advice", "Choose what you advise.")
                .need(reasons != null, "reasons", "Say why: the reasons are kept with the case.")
                .need(
                        ReportIncident.length(reasons) <= ReportIncident.TEXT_MAX,
                        "reasons",
                        "Shorten this to 2,000 characters.")
                .throwIfAny();
    }
}
