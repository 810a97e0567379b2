package org.confidant.incident;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.History;
import org.confidant.foundation.persistence.KnownDays;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.When;

/** The inbox and the first half of a case: reading, acknowledging, triage, notes, people. */
@Service
public class IncidentService {

    @Inject
    private Incidents incidents;

    @Inject
    private CaseRecords records;

    @Inject
    private CaseReader reader;

    @Inject
    private CaseWork work;

    @Inject
    private History history;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Allowed({Permission.SEE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public Slice<IncidentRow> search(IncidentFilter filter, SliceRequest request) {
        var slice =
                Slice.of(incidents.matching(filter, request), request, row -> Cursor.of(row.nextDeadline(), row.id()));
        return work.withHandlers(slice);
    }

    /** A part of it and what all of it holds, in one transaction. */
    @Allowed({Permission.SEE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public Inbox inbox(IncidentFilter filter, SliceRequest request) {
        return new Inbox(count(), search(filter, request));
    }

    /** What the inbox holds, counted for its first line. */
    @Allowed({Permission.SEE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public InboxCount count() {
        var now = clock.instant();
        return incidents.count(now, When.endOf(When.dayOf(now)));
    }

    /** Every reading of a case is written down (AUD-02). */
    @Allowed({Permission.SEE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public IncidentDetail view(UUID id) {
        var incident = incidents.withForm(id);
        work.read(incident.incident());
        return reader.read(incident.incident(), incident.form());
    }

    /** The days at whose end one can see how the case stood. */
    @Allowed({Permission.SEE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public KnownDays knownDays(UUID id) {
        return history.daysOf("incident", incidents.get(id).id());
    }

    /** As it stood at the end of that day in London. Who may know of the case is decided by the present (INC-18). */
    @Allowed({Permission.SEE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public IncidentDetail viewAsItWas(UUID id, LocalDate day) {
        var incident = incidents.get(id);
        var moment = history.daysOf("incident", id).endOf(day);
        var then = history.at(moment, () -> reader.readStored(incidents.stored(id)));
        work.readAsItWas(incident, day);
        return then;
    }

    @Allowed({Permission.HANDLE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public void acknowledge(UUID id, long version) {
        var incident = incidents.inHand(id, version, Permission.HANDLE_INCIDENTS);
        incident.acknowledge(caller.personId(), clock.instant());
        work.happened(incident, EventKind.ACKNOWLEDGED, null);
    }

    @Allowed({Permission.HANDLE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public void triage(UUID id, long version, TriageIncident found) {
        var incident = incidents.inHand(id, version, Permission.HANDLE_INCIDENTS);
        incident.triage(found, clock.instant());
        work.happened(incident, EventKind.TRIAGED, found.reason());
        work.happened(incident, EventKind.MOVED, "Now: " + incident.status().words() + ".");
        work.route(incident);
    }

    @Allowed({
        Permission.HANDLE_INCIDENTS,
        Permission.DECIDE_INCIDENTS,
        Permission.ADVISE_INCIDENTS,
        Permission.STAND_IN_FOR_HR
    })
    public UUID note(UUID key, UUID id, String text) {
        var incident = incidents.get(id);
        var said = CaseText.needed(text, "note");
        return work.once(key, "incident-note", id + said, () -> {
            var note = new IncidentNote(id, caller.personId(), clock.instant(), said);
            records.add(note);
            work.happened(incident, EventKind.NOTE, null);
            return note.id();
        });
    }

    @Allowed({Permission.HANDLE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public void contain(UUID id, long version, OffsetDateTime when) {
        var incident = incidents.inHand(id, version, Permission.HANDLE_INCIDENTS);
        if (when == null) {
            throw new Invalid("containedDate", "Say when it was contained.");
        }
        incident.contain(when.toInstant(), clock.instant());
        work.happened(incident, EventKind.CONTAINED, "Since " + When.sayExact(when.toInstant()) + ".");
    }

    /**
     * Names a colleague who has to do with the case. A subject of concern stops seeing it at once, and who has to know
     * instead is told (INC-18).
     */
    @Allowed({Permission.HANDLE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public void involve(UUID id, InvolvedPerson person) {
        var incident = incidents.inHand(id, Permission.HANDLE_INCIDENTS);
        work.involve(incident, person);
    }
}
