package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;

/**
 * The way from the rooms beside a case to the case itself. It asks what the stores ask: for whom the case does not exist
 * (INC-18) it does not exist here either.
 */
@ApplicationScoped
public class CaseDoor {

    @Inject
    private Incidents incidents;

    @Inject
    private CaseRecords records;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Colleagues colleagues;

    @Inject
    private CaseReader reader;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @throws NotFound also when it is there and not for the caller */
    public Incident get(UUID id) {
        return incidents.get(id);
    }

    /** As {@link #get}, for work that somebody does by a general duty, or because this case was given to them. */
    public Incident inHand(UUID id, Permission... duty) {
        return incidents.inHand(id, duty);
    }

    public Incident inHand(UUID id, long version, Permission... duty) {
        return incidents.inHand(id, version, duty);
    }

    public IncidentForm form(UUID id) {
        return records.form(id);
    }

    /** The whole story of it, as it stands. */
    public IncidentDetail read(Incident incident) {
        return reader.readStored(incident);
    }

    /** Whole names of those whom nothing that leaves the house may name; not of who reported in confidence. */
    public Collection<String> namesInCase(Incident incident) {
        var people = new HashSet<UUID>();
        records.of(IncidentPerson.class, incident.id()).forEach(one -> people.add(one.personId()));
        if (records.form(incident.id()).reporterMode() == ReporterMode.NAMED) people.add(incident.reporterId());
        return colleagues.names(people).values();
    }

    /** Those who are to know of the case, and whoever handles it. */
    public Set<UUID> whoMayKnow(Incident incident) {
        var people = new LinkedHashSet<>(dispatch.whoMayKnow(incident));
        if (incident.handlerId() != null) people.add(incident.handlerId());
        return people;
    }

    /** A report was sent to the Commissioner: the case goes on. */
    public void told(Incident incident, RecordNotice said) {
        var now = clock.instant();
        incident.told(said, now);
        records.add(new NoticeSent(
                incident.id(),
                caller.personId(),
                now,
                said.sentAt().toInstant(),
                said.icoReference(),
                said.missing(),
                said.delayReason()));
        chronicle.happened(
                incident, EventKind.NOTIFIED, said.complete() ? "The report is complete." : "More is to follow.");
    }

    /** A line of its timeline, a fact for the audit trail, and its next deadline anew. */
    public void happened(Incident incident, EventKind kind, String said) {
        chronicle.happened(incident, kind, said);
    }

    /** Tells those who are to know of the case, and nobody who must not, that a deadline comes near. */
    public void warn(Incident incident, String sentence, String dedupe) {
        dispatch.warn(incident, sentence, dedupe);
    }

    public Map<UUID, String> names(Collection<UUID> people) {
        return colleagues.names(people);
    }

    /** One record for a double click or a retry. */
    public UUID once(UUID key, String what, String content, Supplier<UUID> work) {
        return idempotency.once(key, what, content, work);
    }
}
