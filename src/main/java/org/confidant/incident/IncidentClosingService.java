package org.confidant.incident;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Violation;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.incident.clock.CaseClocks;
import org.confidant.incident.clock.ClockKind;
import org.confidant.people.SignAgain;

/** The second half of a case: what is done about it, what was learnt, and its honest end. */
@Service
public class IncidentClosingService {

    @Inject
    private Incidents incidents;

    @Inject
    private CaseRecords records;

    @Inject
    private CaseWork work;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Event<SignAgain> again;

    @Inject
    private CaseClocks clocks;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Allowed({Permission.HANDLE_INCIDENTS, Permission.DECIDE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public UUID addAction(UUID key, UUID id, AddAction said) {
        var incident = incidents.inHand(id, Permission.HANDLE_INCIDENTS, Permission.DECIDE_INCIDENTS);
        var action = new IncidentAction(id, said, caller.personId(), clock.instant());
        if (!colleagues.exist(Set.of(said.ownerId()))) {
            throw new Invalid("owner", "Choose a colleague.");
        }
        if (incidents.isAbout(id, said.ownerId())) {
            throw new Invalid("owner", "Choose another colleague: the case is about what this one did.");
        }
        return work.once(key, "incident-action", id + said.toString(), () -> {
            records.add(action);
            work.happened(incident, EventKind.ACTION_ADDED, null);
            work.tellOwner(action);
            return action.id();
        });
    }

    /** What the caller owns and has not done yet; an owner need not know the case (INC-28). */
    @Allowed(Permission.USE_CONFIDANT)
    public ActionLine myAction(UUID actionId) {
        var action = owned(actionId);
        return new ActionLine(
                action.id(),
                action.version(),
                action.what(),
                action.ownerId(),
                caller.name(),
                action.due(),
                action.doneAt(),
                action.evidence());
    }

    /** Done by its owner, with what shows it. */
    @Allowed(Permission.USE_CONFIDANT)
    public void actionDone(UUID actionId, long version, String evidence) {
        var action = owned(actionId);
        action.expect(version);
        action.done(evidence, caller.personId(), clock.instant());
        work.happened(incidents.ofAction(action), EventKind.ACTION_DONE, null);
    }

    @Allowed({Permission.HANDLE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public void record(UUID id, long version, RecordFindings said) {
        keep(incidents.inHand(id, version, Permission.HANDLE_INCIDENTS), said);
    }

    /** Every guard of CLOSED that does not hold yet, in words. */
    @Allowed({Permission.HANDLE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public List<Violation> missing(UUID id) {
        var incident = incidents.inHand(id, Permission.HANDLE_INCIDENTS);
        var missing = new ArrayList<>(incident.missingToClose(everyActionOwned(id)));
        missing.addAll(partiesToTell(incident));
        return missing;
    }

    /** Keeps what was found and closes the case, or says everything that is missing and keeps nothing. */
    @Allowed({Permission.HANDLE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public void close(UUID id, long version, RecordFindings said) {
        var incident = incidents.inHand(id, version, Permission.HANDLE_INCIDENTS);
        keep(incident, said);
        var untold = partiesToTell(incident);
        if (!untold.isEmpty())
            throw new RuleBroken(
                    "The case cannot be closed yet. " + untold.get(0).sentence(), untold);
        incident.close(everyActionOwned(id), clock.instant());
        work.happened(incident, EventKind.CLOSED, null);
    }

    @Allowed({Permission.HANDLE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public void reopen(UUID id, long version, String reason) {
        var incident = incidents.inHand(id, version, Permission.HANDLE_INCIDENTS);
        incident.reopen();
        work.happened(incident, EventKind.REOPENED, CaseText.needed(reason, "reason"));
    }

    private void keep(Incident incident, RecordFindings said) {
        incident.found(said);
        work.happened(incident, EventKind.FINDINGS, null);
        if (said.outcome() != null) {
            var now = clock.instant();
            records.add(new OutcomeRecord(incident.id(), caller.personId(), now, said.outcome(), said.outcomeNote()));
            incident.outcomeRecorded(now);
            work.happened(incident, EventKind.OUTCOME, null);
        }
        if (said.signAgain()) signAgain(incident);
    }

    /** POL-16; they read that an incident showed the need, and no more of the case than that. */
    private void signAgain(Incident incident) {
        var people = records.of(IncidentPerson.class, incident.id()).stream()
                .filter(person -> person.part() == PersonPart.SUBJECT_OF_CONCERN)
                .map(IncidentPerson::personId)
                .collect(Collectors.toSet());
        if (people.isEmpty()) throw new RuleBroken("signAgain", "The case names nobody whose conduct it is about.");
        again.fire(new SignAgain(people, SignAgain.Why.INCIDENT));
        work.happened(incident, EventKind.SIGN_AGAIN, null);
    }

    /** Those whose information it is and who have not been told (CLK-07): their clocks run. */
    private List<Violation> partiesToTell(Incident incident) {
        return clocks.deadlines(incident).stream()
                .filter(one -> one.kind() == ClockKind.CONTROLLER && one.runs())
                .map(one -> new Violation("others", one.whom() + " has not been told, or taken off the case."))
                .toList();
    }

    private boolean everyActionOwned(UUID id) {
        return records.actions(id).stream().allMatch(IncidentAction::doneOrOwned);
    }

    private IncidentAction owned(UUID actionId) {
        return records.action(actionId)
                .filter(action -> action.ownerId().equals(caller.personId()))
                .filter(action -> !incidents.isAbout(action.incidentId(), caller.personId()))
                .orElseThrow(NotFound::new);
    }
}
