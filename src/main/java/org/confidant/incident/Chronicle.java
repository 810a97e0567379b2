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
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.time.When;
import org.confidant.incident.clock.CaseClocks;

/** Writes down what happened to a case: a line of its timeline, a fact for the audit trail, and its next deadline. */
@ApplicationScoped
class Chronicle {

    /** What a case is called in the audit trail, and where letters say what they are about. */
    static final String OBJECT = "INCIDENT";

    @Inject
    private CaseRecords records;

    @Inject
    private CaseClocks clocks;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @param said one sentence for the timeline, or null when the kind says it all */
    void happened(Incident incident, EventKind kind, String said) {
        happened(incident, callerAsAuthor(), kind, said);
    }

    /** As {@link #happened}, by somebody who may have no name here. */
    void happened(Incident incident, Author author, EventKind kind, String said) {
        records.add(new IncidentEvent(incident.id(), author.personId(), clock.instant(), kind, said));
        tell(incident, author, kind);
        incident.planNext(earliestAction(incident), clocks.deadlines(incident));
    }

    /**
     * A case was just born and has nothing beside it yet.
     *
     * @param routed whom it was sent to, in one sentence; null when nobody could be told
     */
    void began(Incident incident, Author author, String said, String routed) {
        var now = clock.instant();
        var events = new ArrayList<IncidentEvent>();
        events.add(new IncidentEvent(incident.id(), author.personId(), now, EventKind.SUBMITTED, said));
        if (routed != null) {
            events.add(new IncidentEvent(incident.id(), author.personId(), now, EventKind.ROUTED, routed));
        }
        records.addEvents(events);
        events.forEach(event -> tell(incident, author, event.kind()));
    }

    private Author callerAsAuthor() {
        return new Author(caller.personId(), false);
    }

    private void tell(Incident incident, Author author, EventKind kind) {
        tell(
                author,
                Fact.of("INCIDENT_" + kind.name(), OBJECT, incident.id())
                        .because(incident.status().name()));
    }

    private void tell(Author author, Fact fact) {
        if (author.unnamed()) caller.as(Identity.unnamed(), () -> facts.fire(fact));
        else facts.fire(fact);
    }

    void readByReporter(Incident incident, Author author) {
        tell(author, Fact.of("INCIDENT_OWN_READ", OBJECT, incident.id()));
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
