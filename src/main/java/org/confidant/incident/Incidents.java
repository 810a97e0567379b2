package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Jdbc;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.Refused;
import org.confidant.foundation.secrets.Vault;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Concealing;
import org.confidant.foundation.security.Permission;

/**
 * All cases, each as far as the caller may know of it. Who reported a case or is its subject of concern does not find
 * it here, in no list, count or search (INC-18); who has no general duty finds those only that were sent to them.
 */
@ApplicationScoped
class Incidents implements Concealing {

    static final int COUNTED = 1_000;

    /** For queries over {@code Incident i}: the case was given to the caller to handle. */
    static final String GIVEN_TO_ME = "EXISTS (SELECT g.id FROM IncidentRecipient g WHERE g.incidentId = i.id"
            + " AND g.personId = :me AND g.part IN (org.confidant.incident.RecipientPart.PRIMARY,"
            + " org.confidant.incident.RecipientPart.ESCALATED))";

    private static final String CASE_AND_FORM =
            "SELECT i." + String.join(", i.", Incident.COLUMNS) + ", f." + String.join(", f.", IncidentForm.COLUMNS);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbc jdbc;

    @Inject
    private Caller caller;

    @Inject
    private Vault vault;

    /** Written at once: what stands beside a case points at it. */
    void add(Incident incident) {
        jdbc.insert("incident (" + String.join(", ", Incident.COLUMNS) + ")", incident.newRow());
    }

    /** @throws NotFound also when it is there and not for the caller */
    Incident get(UUID id) {
        return bound(em.createQuery("SELECT i FROM Incident i WHERE i.id = :id" + visible(), Incident.class)
                        .setParameter("id", id))
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A case and the form it was born from. */
    record WithForm(Incident incident, IncidentForm form) {}

    /** As {@link #get}, with its form, in one query; to be read, not changed. */
    WithForm withForm(UUID id) {
        var me = caller.isSystem() ? null : caller.personId();
        return withForm(
                visibleRow(), me == null ? List.of(id) : seesAll() ? List.of(id, me, me) : List.of(id, me, me, me));
    }

    private WithForm withForm(String which, List<UUID> values) {
        return jdbc
                .query(
                        CASE_AND_FORM + " FROM incident i JOIN incident_form f ON f.incident_id = i.id WHERE i.id = ?"
                                + which,
                        row -> new WithForm(new Incident(row), new IncidentForm(row)),
                        values.toArray())
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Only after {@link #get}: as it stands at the moment that is being read, whoever could know of it then. */
    Incident stored(UUID id) {
        return Optional.ofNullable(em.find(Incident.class, id)).orElseThrow(NotFound::new);
    }

    /** As {@link #get}, refused when the caller read another version. */
    Incident get(UUID id, long version) {
        var incident = get(id);
        incident.expect(version);
        return incident;
    }

    /** As {@link #get}, for work that somebody does by a general duty, or because this case was given to them. */
    Incident inHand(UUID id, Permission... duty) {
        var incident = get(id);
        if (!caller.isSystem() && Arrays.stream(duty).noneMatch(caller::may) && !standsIn(id)) {
            throw new Refused();
        }
        return incident;
    }

    Incident inHand(UUID id, long version, Permission... duty) {
        var incident = inHand(id, duty);
        incident.expect(version);
        return incident;
    }

    /** Whether this very case was given to the caller, because nobody with the duty may know of it or answered. */
    boolean standsIn(UUID id) {
        return !caller.isSystem()
                && bound(em.createQuery("SELECT i.id FROM Incident i WHERE i.id = :id AND " + GIVEN_TO_ME, UUID.class)
                                        .setParameter("id", id))
                                .getResultList()
                                .size()
                        == 1;
    }

    /** The caller's own report. */
    Incident mine(UUID id) {
        var incident = em.find(Incident.class, id);
        if (incident == null || !caller.personId().equals(incident.reporterId())) {
            throw new NotFound();
        }
        return incident;
    }

    /** As {@link #mine(UUID)}, with its form, in one query; to be read, not changed. */
    WithForm mineWithForm(UUID id) {
        return withForm(" AND i.reporter_id = ?", List.of(id, caller.personId()));
    }

    /** For the owner of an action, who need not know the case. */
    Incident ofAction(IncidentAction action) {
        return em.find(Incident.class, action.incidentId());
    }

    List<Incident> mine(int most) {
        return em.createQuery(
                        "SELECT i FROM Incident i WHERE i.reporterId = :me ORDER BY i.times.submittedAt DESC",
                        Incident.class)
                .setParameter("me", caller.personId())
                .setMaxResults(most)
                .getResultList();
    }

    /** One row more than asked for, the next deadline first. */
    List<IncidentRow> matching(IncidentFilter filter, SliceRequest slice) {
        var where = filter.where()
                + (slice.cursor() == null
                        ? ""
                        : " AND (i.nextDeadline > :lastDeadline"
                                + " OR i.nextDeadline = :lastDeadline AND i.id > :lastId)");
        var query = bound(filter.bind(em.createQuery(
                StoredRow.SELECT + " WHERE 1 = 1" + where + visible() + " ORDER BY i.nextDeadline, i.id",
                StoredRow.class)));
        if (slice.cursor() != null) {
            var last = LastRow.of(Cursor.parts(slice.cursor(), 2));
            query.setParameter("lastDeadline", last.deadline()).setParameter("lastId", last.id());
        }
        return opened(query.setMaxResults(slice.limit() + 1));
    }

    /**
     * What the inbox holds, each figure counted up to one more than {@link #COUNTED}, all of them with one query that
     * reads no more than indexes: what the caller may not know of is a short list of ids.
     */
    InboxCount count(Instant now, Instant tonight) {
        var figures = List.of(
                "i.is_open = TRUE",
                "i.status = 'SUBMITTED'",
                "i.is_open = TRUE AND i.next_deadline_kind = 'TELL_COMMISSIONER' AND i.next_deadline <= ?1",
                "i.is_open = TRUE AND i.next_deadline <= ?2");
        var query = em.createNativeQuery("SELECT "
                        + figures.stream()
                                .map(where -> "(SELECT COUNT(*) FROM (SELECT 1 FROM incident i WHERE " + where
                                        + visibleRows() + " LIMIT " + (COUNTED + 1) + ") c)")
                                .collect(Collectors.joining(", ")))
                .setParameter(1, Rows.utc(tonight))
                .setParameter(2, Rows.utc(now));
        if (!caller.isSystem()) {
            query.setParameter(3, caller.personId().toString());
        }
        var counted = (Object[]) query.getSingleResult();
        return new InboxCount(number(counted[0]), number(counted[1]), number(counted[2]), number(counted[3]));
    }

    private static int number(Object value) {
        return (int) Rows.number(value);
    }

    /** Cases with a deadline for the caller's duties, the nearest first. */
    List<IncidentRow> pressing(String where, int most) {
        return opened(bound(em.createQuery(
                        StoredRow.SELECT + " WHERE " + where + visible() + " ORDER BY i.nextDeadline, i.id",
                        StoredRow.class))
                .setMaxResults(most));
    }

    /** One query for the keys of all titles. */
    private List<IncidentRow> opened(TypedQuery<StoredRow> query) {
        var rows = query.getResultList();
        vault.expect(rows.stream()
                .filter(row -> row.title() != null)
                .map(StoredRow::id)
                .toList());
        return rows.stream().map(StoredRow::opened).toList();
    }

    /** The open case that Confidant raised for this, if there is one. */
    Optional<Incident> openFor(String alarm) {
        return em
                .createQuery(
                        "SELECT i FROM Incident i WHERE i.alarm = :alarm AND i.open = true ORDER BY i.id",
                        Incident.class)
                .setParameter("alarm", alarm)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<Incident> unacknowledgedSince(Instant due) {
        return em.createQuery(
                        "SELECT i FROM Incident i WHERE i.status = :submitted AND i.acknowledgeBy <= :due ORDER BY i.acknowledgeBy",
                        Incident.class)
                .setParameter("submitted", IncidentStatus.SUBMITTED)
                .setParameter("due", due)
                .setMaxResults(200)
                .getResultList();
    }

    @Override
    public String objectType() {
        return Chronicle.OBJECT;
    }

    /** The cases in which somebody has a part of their own, whatever their duties: the first half of {@link #visible}. */
    @Override
    public List<UUID> concealedFrom(UUID personId) {
        List<?> ids = em.createNativeQuery("SELECT id FROM incident WHERE reporter_id = ?1"
                        + " UNION SELECT incident_id FROM incident_person WHERE person_id = ?2 AND part = ?3")
                .setParameter(1, personId.toString())
                .setParameter(2, personId.toString())
                .setParameter(3, PersonPart.SUBJECT_OF_CONCERN.name())
                .getResultList();
        return ids.stream().map(Rows::uuid).toList();
    }

    /** Whether somebody is a subject of concern of this case, for whom neither it nor anything in it exists. */
    boolean isAbout(UUID id, UUID personId) {
        return !em.createQuery(
                        "SELECT p.id FROM IncidentPerson p WHERE p.incidentId = :id AND p.personId = :person AND p.part = :part",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("person", personId)
                .setParameter("part", PersonPart.SUBJECT_OF_CONCERN)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private String visible() {
        if (caller.isSystem()) {
            return "";
        }
        return " AND (i.reporterId IS NULL OR i.reporterId <> :me) AND NOT EXISTS (SELECT p.id FROM IncidentPerson p WHERE p.incidentId = i.id"
                + " AND p.personId = :me AND p.part = org.confidant.incident.PersonPart.SUBJECT_OF_CONCERN)"
                + (seesAll()
                        ? ""
                        : " AND EXISTS (SELECT r.id FROM IncidentRecipient r WHERE r.incidentId = i.id AND r.personId = :me)");
    }

    /** The same as {@link #visible} for a native query over {@code incident i}, with the caller's id as ?3. */
    private String visibleRows() {
        if (caller.isSystem()) {
            return "";
        }
        // a table of its own inside, or MariaDB would ask for both halves again at every row
        return " AND i.id NOT IN (SELECT h.id FROM (SELECT o.id FROM incident o WHERE o.reporter_id = ?3"
                + " UNION ALL SELECT p.incident_id FROM incident_person p WHERE p.person_id = ?3"
                + " AND p.part = 'SUBJECT_OF_CONCERN') h)"
                + (seesAll()
                        ? ""
                        : " AND EXISTS (SELECT 1 FROM incident_recipient r WHERE r.incident_id = i.id AND r.person_id = ?3)");
    }

    /** The same as {@link #visible} for a query by {@link Jdbc} of one {@code incident i}, with the caller's id for each. */
    private String visibleRow() {
        if (caller.isSystem()) {
            return "";
        }
        return " AND (i.reporter_id IS NULL OR i.reporter_id <> ?) AND NOT EXISTS (SELECT 1 FROM incident_person p"
                + " WHERE p.incident_id = i.id AND p.person_id = ? AND p.part = 'SUBJECT_OF_CONCERN')"
                + (seesAll()
                        ? ""
                        : " AND EXISTS (SELECT 1 FROM incident_recipient r WHERE r.incident_id = i.id AND r.person_id = ?)");
    }

    private boolean seesAll() {
        return caller.may(Permission.HANDLE_INCIDENTS)
                || caller.may(Permission.DECIDE_INCIDENTS)
                || caller.may(Permission.ADVISE_INCIDENTS);
    }

    private <T> TypedQuery<T> bound(TypedQuery<T> query) {
        return caller.isSystem() ? query : query.setParameter("me", caller.personId());
    }

    private record LastRow(Instant deadline, UUID id) {
        static LastRow of(List<String> parts) {
            try {
                return new LastRow(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            } catch (RuntimeException forged) {
                throw new Invalid("cursor", "This is not a cursor of this list. Begin again without one.");
            }
        }
    }
}
