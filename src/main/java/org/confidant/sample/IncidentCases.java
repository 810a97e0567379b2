package org.confidant.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.incident.AddAction;
import org.confidant.incident.AssessRisk;
import org.confidant.incident.BreachType;
import org.confidant.incident.Cause;
import org.confidant.incident.Choice;
import org.confidant.incident.ControllerRole;
import org.confidant.incident.Cyber;
import org.confidant.incident.DecideNotification;
import org.confidant.incident.GiveAdvice;
import org.confidant.incident.HrOutcome;
import org.confidant.incident.IncidentClosingService;
import org.confidant.incident.IncidentDecisionService;
import org.confidant.incident.IncidentDetail;
import org.confidant.incident.IncidentService;
import org.confidant.incident.IncidentStatus;
import org.confidant.incident.Known;
import org.confidant.incident.RecordFindings;
import org.confidant.incident.TriageIncident;
import org.confidant.people.PeopleService;

/** Leads sample cases as far as they are to go, as the people whose work it is. */
@ApplicationScoped
class IncidentCases {

    private static final int ACTION_DAYS = 14;

    @Inject
    private PeopleService people;

    @Inject
    private IncidentService incidents;

    @Inject
    private IncidentDecisionService decisions;

    @Inject
    private IncidentClosingService closing;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    void acknowledge(UUID id) {
        as(Role.HR_MANAGER, () -> incidents.acknowledge(id, version(id)));
    }

    void investigate(UUID id) {
        triage(id, IncidentStatus.UNDER_INVESTIGATION, "Letter sent to an old address");
        as(Role.HR_MANAGER, () -> {
            incidents.note(Ids.next(), id, "Asked the team how addresses are kept up to date.");
            var owner = caller.personId();
            var due = When.dayOf(clock.instant()).plusDays(ACTION_DAYS);
            closing.addAction(
                    Ids.next(), id, new AddAction("Compare addresses before letters are printed", owner, due));
        });
    }

    void advised(UUID id) {
        triage(id, IncidentStatus.UNDER_INVESTIGATION, "Referral list e-mailed to a former colleague");
        as(
                Role.HR_MANAGER,
                () -> decisions.assess(
                        id,
                        version(id),
                        new AssessRisk(3, 3, "Names and dates of many clients, with somebody outside.")));
        as(
                Role.DPO,
                () -> decisions.advise(
                        id,
                        version(id),
                        new GiveAdvice(Choice.NOTIFY, "Harm is likely as long as deletion is not confirmed.")));
    }

    void closed(UUID id) {
        triage(id, IncidentStatus.UNDER_INVESTIGATION, "Forms in the ordinary waste paper");
        as(
                Role.HR_MANAGER,
                () -> decisions.assess(id, version(id), new AssessRisk(2, 2, "Found the same day, in the house.")));
        as(
                Role.DPO,
                () -> decisions.advise(
                        id, version(id), new GiveAdvice(Choice.NOT_NOTIFY, "Nobody outside can have seen them.")));
        as(Role.HR_MANAGER, () -> {
            decisions.decide(id, version(id), new DecideNotification(Choice.NOT_NOTIFY, "Nobody outside saw them."));
            closing.close(
                    id,
                    version(id),
                    new RecordFindings(
                            "The locked box was full and stood behind a door.",
                            "None that we know of.",
                            "The forms were shredded, the box was emptied and moved.",
                            "The box is emptied every week.",
                            HrOutcome.ADVICE_TRAINING,
                            null,
                            false));
        });
    }

    void nearMiss(UUID id) {
        triage(id, IncidentStatus.NEAR_MISS, "Letter in the wrong envelope, not posted");
    }

    private void triage(UUID id, IncidentStatus result, String title) {
        acknowledge(id);
        as(Role.HR_MANAGER, () -> {
            var seen = incidents.view(id);
            incidents.triage(id, seen.version(), found(seen, result, title));
        });
    }

    private static TriageIncident found(IncidentDetail seen, IncidentStatus result, String title) {
        return new TriageIncident(
                result,
                seen.category(),
                List.of(),
                null,
                List.of(BreachType.CONFIDENTIALITY),
                Cause.ACCIDENTAL,
                Cyber.NO,
                Known.YES,
                Known.NO,
                ControllerRole.WE_ARE_CONTROLLER,
                null,
                null,
                null,
                title,
                result == IncidentStatus.NEAR_MISS ? "Noticed before it left the house." : null);
    }

    private long version(UUID id) {
        return incidents.view(id).version();
    }

    private void as(Role role, Runnable work) {
        var who = people.holders(role).stream().findFirst().orElseThrow();
        caller.as(new Identity(null, who.id(), who.name(), Set.of(role), clock.instant(), "PASSWORD", null), work);
    }
}
