package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Jdbc;
import org.confidant.foundation.problem.NotFound;

/**
 * Everything that stands beside a case. Only for cases that {@link Incidents} has let the caller see: this store asks
 * nobody.
 */
@ApplicationScoped
class CaseRecords {

    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbc jdbc;

    void add(CaseRecord record) {
        em.persist(record);
    }

    /** Of a case that is born: written at once, for it is nobody's to change. */
    void add(IncidentForm form) {
        jdbc.insert("incident_form (" + String.join(", ", IncidentForm.COLUMNS) + ")", form.newRow());
    }

    /** All with one statement. */
    void addEvents(List<IncidentEvent> events) {
        jdbc.insertAll(
                "incident_event (" + CaseRecord.COLUMNS + ", kind)",
                events.stream().map(one -> one.newRow(one.kind())).toList());
    }

    /** All with one statement. */
    void addRecipients(List<IncidentRecipient> recipients) {
        jdbc.insertAll(
                "incident_recipient (" + CaseRecord.COLUMNS + ", person_id, role, part)",
                recipients.stream()
                        .map(one -> one.newRow(one.personId(), one.role(), one.part()))
                        .toList());
    }

    void add(IncidentAction action) {
        em.persist(action);
        em.flush();
    }

    /** The bytes point at the file, so the file is written first. */
    void add(IncidentAttachment attachment, byte[] bytes) {
        em.persist(attachment);
        em.flush();
        em.persist(new AttachmentContent(attachment, bytes));
    }

    <T extends CaseRecord> List<T> of(Class<T> kind, UUID incident) {
        return em.createQuery(
                        "SELECT r FROM " + kind.getSimpleName() + " r WHERE r.incidentId = :incident"
                                + " ORDER BY r.recordedAt DESC, r.id DESC",
                        kind)
                .setParameter("incident", incident)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** All that stands beside the case, in one query; to be read, not changed. */
    CaseParts parts(UUID incident) {
        em.flush();
        return CaseParts.of(jdbc, incident, MOST);
    }

    <T extends CaseRecord> boolean any(Class<T> kind, UUID incident) {
        return em.createQuery(
                                "SELECT r.id FROM " + kind.getSimpleName() + " r WHERE r.incidentId = :incident",
                                UUID.class)
                        .setParameter("incident", incident)
                        .setMaxResults(1)
                        .getResultList()
                        .size()
                == 1;
    }

    IncidentForm form(UUID incident) {
        return em.createQuery("SELECT f FROM IncidentForm f WHERE f.incidentId = :incident", IncidentForm.class)
                .setParameter("incident", incident)
                .getSingleResult();
    }

    IncidentAttachment attachment(UUID incident, UUID id) {
        return Optional.ofNullable(em.find(IncidentAttachment.class, id))
                .filter(found -> found.incidentId().equals(incident))
                .orElseThrow(NotFound::new);
    }

    byte[] content(IncidentAttachment attachment) {
        return em.find(AttachmentContent.class, attachment.id()).bytesOf(attachment);
    }

    List<IncidentAction> actions(UUID incident) {
        return em.createQuery(
                        "SELECT a FROM IncidentAction a WHERE a.incidentId = :incident ORDER BY a.due, a.id",
                        IncidentAction.class)
                .setParameter("incident", incident)
                .setMaxResults(MOST)
                .getResultList();
    }

    Optional<IncidentAction> action(UUID id) {
        return Optional.ofNullable(em.find(IncidentAction.class, id));
    }

    boolean isNamed(UUID incident, UUID person, PersonPart part) {
        return of(IncidentPerson.class, incident).stream()
                .anyMatch(one -> one.personId().equals(person) && one.part() == part);
    }

    /** Not those of a case that has come to be about their owner (INC-18). */
    List<IncidentAction> openActionsOf(UUID owner) {
        return em.createQuery(
                        "SELECT a FROM IncidentAction a WHERE a.ownerId = :owner AND a.doneAt IS NULL"
                                + " AND NOT EXISTS (SELECT p.id FROM IncidentPerson p WHERE p.incidentId = a.incidentId"
                                + " AND p.personId = :owner AND p.part = org.confidant.incident.PersonPart.SUBJECT_OF_CONCERN)"
                                + " ORDER BY a.due, a.id",
                        IncidentAction.class)
                .setParameter("owner", owner)
                .setMaxResults(50)
                .getResultList();
    }
}
