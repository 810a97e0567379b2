package org.confidant.incident;

import org.confidant.foundation.problem.Violations;

/** Whether the Commissioner is told, decided by a person. */
public record DecideNotification(Choice decision, String reason) {

    public DecideNotification {
        reason = ReportIncident.clean(reason);
    }

    /** INC-14: a reason whenever nobody is told, and whenever the decision differs from what anything advises. */
    void check(Advices advices) {
        var against = decision == Choice.NOTIFY ? advices.against(decision) : null;
        new Violations()
                .need(decision != null, "decision", "Choose what is decided.")
                .need(
                        decision != Choice.NOT_NOTIFY || reason != null,
                        "reason",
                        "Say why the Commissioner is not told: the reason is kept.")
                .need(against == null || reason != null, "reason", "Say why the decision differs from " + against + ".")
                .need(
                        ReportIncident.length(reason) <= ReportIncident.TEXT_MAX,
                        "reason",
                        "Shorten this to 2,000 characters.")
                .throwIfAny();
    }
}
