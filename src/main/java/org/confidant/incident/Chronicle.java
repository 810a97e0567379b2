package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.time.When;

/** Writes down what happened to a case: a line of its timeline, a fact for the audit trail, and its next deadline. */
@ApplicationScoped
class Chronicle {

    /** What a case is called in the audit trail, and where letters say what they are about. */
    static final String OBJECT = "INCIDENT";

    @Inject
    private CaseRecords records;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @param said one sentence for the timeline, or null when the kind says it all */
    void happened(Incident incident, EventKind kind, String said) {
        write(incident, kind, said);
        incident.planNext(earliestAction(incident));
    }

    /**
     * A case was just born and has nothing beside it yet.
     *
     * @param routed whom it was sent to, in one sentence; null when nobody could be told
     */
    void began(Incident incident, String said, String routed) {
        var now = clock.instant();
        var events = new ArrayList<IncidentEvent>();
        events.add(new IncidentEvent(incident.id(), caller.personId(), now, EventKind.SUBMITTED, said));
        if (routed != null) {
            events.add(new IncidentEvent(incident.id(), caller.personId(), now, EventKind.ROUTED, routed));
        }
        records.addEvents(events);
        events.forEach(event -> tell(incident, event.kind()));
    }

    private void write(Incident incident, EventKind kind, String said) {
        records.add(new IncidentEvent(incident.id(), caller.personId(), clock.instant(), kind, said));
        tell(incident, kind);
    }

    private void tell(Incident incident, EventKind kind) {
        facts.fire(Fact.of("INCIDENT_" + kind.name(), OBJECT, incident.id())
                .because(incident.status().name()));
    }

    void read(Incident incident, String action) {
        facts.fire(Fact.of(action, OBJECT, incident.id()));
    }

    void readAsItWas(Incident incident, String action, LocalDate day) {
        facts.fire(Fact.of(action, OBJECT, incident.id()).because("As it was on " + day));
    }

    private Instant earliestAction(Incident incident) {
        return records.actions(incident.id()).stream()
                .filter(action -> action.doneAt() == null)
                .map(action -> When.endOf(action.due()))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
