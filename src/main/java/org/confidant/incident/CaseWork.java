package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.Violations;
import org.confidant.foundation.security.Caller;

/** What several use cases of a case have in common: its timeline, its routing, the people in it. */
@ApplicationScoped
class CaseWork {

    @Inject
    private CaseRecords records;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    void happened(Incident incident, EventKind kind, String said) {
        chronicle.happened(incident, kind, said);
    }

    /** Something that a reporter did. */
    void happened(Incident incident, Author author, EventKind kind, String said) {
        chronicle.happened(incident, author, kind, said);
    }

    /** One record for a double click or a retry. */
    UUID once(UUID key, String what, Object content, Supplier<UUID> doing) {
        return idempotency.once(key, what, Sha256.hex(content.toString()), doing);
    }

    void read(Incident incident) {
        chronicle.read(incident, "INCIDENT_READ");
    }

    void readAsItWas(Incident incident, LocalDate day) {
        chronicle.readAsItWas(incident, "INCIDENT_READ", day);
    }

    void readOwn(Incident incident, IncidentForm form) {
        chronicle.readByReporter(incident, Author.of(form.reporterMode(), incident.reporterId()));
    }

    void route(Incident incident) {
        dispatch.route(incident);
    }

    void tellOwner(IncidentAction action) {
        dispatch.tellOwner(action);
    }

    void involve(Incident incident, InvolvedPerson person) {
        new Violations()
                .need(
                        person.personId() != null && colleagues.exist(Set.of(person.personId())),
                        "person",
                        "Choose a colleague.")
                .need(person.part() != null, "part", "Say what the colleague has to do with it.")
                .throwIfAny();
        if (person.part() == PersonPart.SUBJECT_OF_CONCERN && person.personId().equals(caller.personId())) {
            throw new Invalid(
                    "person", "You cannot name yourself while you handle the case: ask your deputy to take it over.");
        }
        if (records.isNamed(incident.id(), person.personId(), person.part())) {
            throw new Invalid("person", "This colleague is named already. Choose another one, or another part.");
        }
        records.add(new IncidentPerson(
                incident.id(), caller.personId(), clock.instant(), person.personId(), person.part()));
        chronicle.happened(incident, EventKind.PERSON_NAMED, person.part().words() + ".");
        dispatch.route(incident);
    }

    Slice<IncidentRow> withHandlers(Slice<IncidentRow> slice) {
        var names = colleagues.names(slice.rows().stream()
                .map(IncidentRow::handlerId)
                .filter(id -> id != null)
                .toList());
        return slice.map(row -> row.with(names.get(row.handlerId())));
    }
}
