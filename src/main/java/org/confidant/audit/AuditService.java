package org.confidant.audit;

import static org.confidant.foundation.security.Permission.SEE_AUDIT;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.service.Service;

/** Reading the audit trail. Who reads it is recorded in it. */
@Service
public class AuditService {

    @Inject
    private AuditEvents events;

    @Inject
    private Event<Fact> facts;

    /** The events that match, newest first. */
    @Allowed(SEE_AUDIT)
    public Slice<AuditRow> search(AuditFilter filter, SliceRequest slice) {
        if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from()))
            throw new Invalid("to", "The last day must not be before the first day.");
        var people = people(filter);
        var found = people != null && people.isEmpty() ? List.<AuditEvent>of() : events.matching(filter, people, slice);
        facts.fire(Fact.of("AUDIT_SEARCHED", "AUDIT_TRAIL", null).changed(null, filter));
        return named(Slice.of(found, slice, AuditCursor::after));
    }

    private Collection<UUID> people(AuditFilter filter) {
        if (filter.personId() != null) return List.of(filter.personId());
        return filter.person() == null ? null : events.peopleNamed(filter.person());
    }

    private Slice<AuditRow> named(Slice<AuditEvent> slice) {
        var names = events.names(slice.rows().stream()
                .map(AuditEvent::actorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return slice.map(event -> event.row(event.actorId() == null ? null : names.get(event.actorId())));
    }
}
