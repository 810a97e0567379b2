package org.confidant.incident;

import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.problem.Violations;

/** Something to be done about an incident: by whom, by when (INC-28). */
public record AddAction(String what, UUID ownerId, LocalDate due) {

    public AddAction {
        what = ReportIncident.clean(what);
    }

    void check() {
        new Violations()
                .need(what != null, "what", "Say what is to be done.")
                .need(ReportIncident.length(what) <= 500, "what", "Shorten this to 500 characters.")
                .need(ownerId != null, "owner", "Choose who does it.")
                .need(due != null, "due", "Say by when.")
                .throwIfAny();
    }
}
