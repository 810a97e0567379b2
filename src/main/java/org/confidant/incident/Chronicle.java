package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    /** As {@link #happened} to a case that was just born and has nothing beside it yet. */
    void began(Incident incident, EventKind kind, String said) {
        write(incident, kind, said);
        incident.planNext(null);
    }

    private void write(Incident incident, EventKind kind, String said) {
        var now = clock.instant();
        records.add(new IncidentEvent(incident.id(), caller.personId(), now, kind, said));
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
