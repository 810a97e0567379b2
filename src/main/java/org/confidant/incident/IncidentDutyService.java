package org.confidant.incident;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.confidant.duty.Duty;
import org.confidant.duty.News;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.When;

/** The duties that cases bring: to acknowledge, to advise, to decide, to do what was agreed. */
@Service
public class IncidentDutyService {

    private static final int MOST = 20;
    private static final int FEW = 3;
    private static final String UNREAD = "i.status = org.confidant.incident.IncidentStatus.SUBMITTED";

    @Inject
    private Incidents incidents;

    @Inject
    private CaseRecords records;

    @Inject
    private Caller caller;

    @Allowed(Permission.USE_CONFIDANT)
    public List<Duty> owed() {
        var owed = new ArrayList<Duty>();
        boolean handles = caller.may(Permission.HANDLE_INCIDENTS);
        if (handles || caller.may(Permission.STAND_IN_FOR_HR)) {
            incidents
                    .pressing(UNREAD + (handles ? "" : " AND " + Incidents.GIVEN_TO_ME), MOST)
                    .forEach(row -> owed.add(new Duty(
                            "Acknowledge " + row.reference(),
                            "An incident form is waiting to be read.",
                            row.acknowledgeBy(),
                            "/incident/view.xhtml?id=" + row.id(),
                            "Read it",
                            true)));
        }
        if (caller.may(Permission.ADVISE_INCIDENTS)) {
            incidents
                    .pressing(awaiting(false), MOST)
                    .forEach(row -> owed.add(decision(
                            row,
                            "Advise on " + row.reference(),
                            "Your advice on telling the Commissioner is wanted.",
                            "Advise")));
        }
        if (caller.may(Permission.DECIDE_INCIDENTS)) {
            incidents
                    .pressing(awaiting(true), MOST)
                    .forEach(row -> owed.add(decision(
                            row,
                            "Decide on " + row.reference(),
                            "The data protection officer has advised.",
                            "Decide")));
        }
        records.openActionsOf(caller.personId())
                .forEach(action -> owed.add(new Duty(
                        action.what(),
                        "An action that you own after an incident.",
                        When.endOf(action.due()),
                        "/incident/my-action.xhtml?id=" + action.id(),
                        "Say that it is done",
                        false)));
        return owed;
    }

    /** The caller's newest reports, in words a reporter may know. */
    @Allowed(Permission.USE_CONFIDANT)
    public List<News> news() {
        return incidents.mine(FEW).stream()
                .map(one -> new News(
                        one.reference(),
                        "/incident/mine-view.xhtml?id=" + one.id(),
                        one.status().reporterWords(),
                        one.status().open() ? "info" : "good",
                        one.category().words() + ", sent "
                                + When.sayDate(When.dayOf(one.times().submittedAt())) + "."))
                .toList();
    }

    private static Duty decision(IncidentRow row, String title, String explanation, String button) {
        return new Duty(
                title,
                explanation,
                row.nextDeadlineKind() == DeadlineKind.TELL_COMMISSIONER ? row.nextDeadline() : null,
                "/incident/view.xhtml?id=" + row.id(),
                button,
                true);
    }

    /** Assessed cases that wait for advice, or that have it and wait for the decision. */
    private static String awaiting(boolean advised) {
        return "i.status = org.confidant.incident.IncidentStatus.RISK_ASSESSED AND " + (advised ? "" : "NOT ")
                + "EXISTS (SELECT a.id FROM DpoAdvice a WHERE a.incidentId = i.id AND a.recordedAt > COALESCE("
                + "(SELECT MAX(e.recordedAt) FROM IncidentEvent e WHERE e.incidentId = i.id"
                + " AND e.kind = org.confidant.incident.EventKind.REOPENED), i.times.submittedAt))";
    }
}
