package org.confidant.incident.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.agreement.Direction;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Jdbc;
import org.confidant.foundation.persistence.Row;
import org.confidant.foundation.problem.NotFound;

/** The agreements and the others of a case, and what it was warned of. Only for cases that the caller may know. */
@ApplicationScoped
class OtherParties {

    private static final int MOST = 200;

    private static final String TERMS =
            "SELECT id, CONCAT(reference, ', ', counterparty), direction, breach_notice_hours FROM agreement WHERE ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbc jdbc;

    List<CaseAgreement> ofCase(UUID incident) {
        return em.createQuery(
                        "SELECT a FROM CaseAgreement a WHERE a.incidentId = :incident ORDER BY a.recordedAt, a.id",
                        CaseAgreement.class)
                .setParameter("incident", incident)
                .setMaxResults(MOST)
                .getResultList();
    }

    Optional<CaseAgreement> linked(UUID incident, UUID agreement) {
        return ofCase(incident).stream()
                .filter(one -> one.agreementId().equals(agreement))
                .findFirst();
    }

    List<OwedItems> owedItems(UUID incident) {
        return jdbc.query(
                "SELECT recorded_at, expected_on FROM incident_report WHERE incident_id = ?",
                row -> new OwedItems(row.instant(), row.day()),
                incident);
    }

    CaseAgreement link(UUID incident, UUID id) {
        return Optional.ofNullable(em.find(CaseAgreement.class, id))
                .filter(one -> one.incidentId().equals(incident))
                .orElseThrow(NotFound::new);
    }

    /** Written at once: the deadlines of the case are read anew after it. */
    void add(CaseAgreement agreement) {
        em.persist(agreement);
        em.flush();
    }

    List<InformedBody> bodies(UUID incident) {
        return em.createQuery("SELECT b FROM InformedBody b WHERE b.incidentId = :incident", InformedBody.class)
                .setParameter("incident", incident)
                .getResultList();
    }

    Optional<InformedBody> body(UUID incident, OtherBody body) {
        return em.createQuery(
                        "SELECT b FROM InformedBody b WHERE b.incidentId = :incident AND b.body = :body",
                        InformedBody.class)
                .setParameter("incident", incident)
                .setParameter("body", body)
                .getResultStream()
                .findFirst();
    }

    void add(InformedBody body) {
        em.persist(body);
        em.flush();
    }

    /** The agreements that a case could be about: all that are or were in effect, by the other party's name. */
    List<AgreementTerms> agreements() {
        return jdbc.query(
                TERMS + "state NOT IN ('DRAFT', 'UNDER_REVIEW', 'DPO_QUERIED', 'AGREED')"
                        + " ORDER BY counterparty, reference LIMIT " + MOST,
                OtherParties::terms);
    }

    Optional<AgreementTerms> agreement(UUID id) {
        return jdbc.query(TERMS + "id = ?", OtherParties::terms, id).stream().findFirst();
    }

    private static AgreementTerms terms(Row row) {
        return new AgreementTerms(row.uuid(), row.text(), row.code(Direction.class), row.numberOrNull());
    }

    /** A case in which the hours of the Commissioner run. @param warned the last warning that was sent, or 0 */
    record Running(Instant deadline, UUID incident, Instant awareAt, int hours, int warned) {}

    /** Those that end before that moment, from a place on. */
    List<Running> noticesThatRun(Instant deadline, UUID incident, Instant until, int most) {
        return jdbc.query(
                "SELECT i.notice_deadline, i.id, i.aware_at, i.rule_hours, (SELECT MAX(a.threshold)"
                        + " FROM incident_clock_alert a WHERE a.incident_id = i.id AND a.clock = 'COMMISSIONER')"
                        + " FROM incident i WHERE i.is_open = TRUE AND i.notice_settled_at IS NULL"
                        + " AND i.personal_data <> 'NO' AND i.notice_deadline <= ?"
                        + " AND (i.notice_deadline > ? OR i.notice_deadline = ? AND i.id > ?)"
                        + " ORDER BY i.notice_deadline, i.id LIMIT " + most,
                row -> new Running(row.instant(), row.uuid(), row.instant(), (int) row.number(), (int) row.number()),
                until,
                deadline,
                deadline,
                incident);
    }

    /** Open cases in which the other party of an agreement has not been told. */
    List<UUID> withPartiesToTell() {
        return jdbc.query(
                "SELECT DISTINCT i.id FROM incident_agreement a JOIN incident i ON i.id = a.incident_id"
                        + " WHERE a.told_at IS NULL AND a.taken_off_at IS NULL AND i.is_open = TRUE"
                        + " AND i.personal_data <> 'NO' LIMIT 5000",
                Row::uuid);
    }

    /** @return whether it is the first warning of this: whoever comes second, on whatever node, is told so */
    boolean warned(UUID incident, CaseClock clock, int threshold, Instant now) {
        return jdbc.update(
                        "INSERT IGNORE INTO incident_clock_alert"
                                + " (id, version, incident_id, clock, subject, threshold, deadline, recorded_at)"
                                + " VALUES (?, 1, ?, ?, ?, ?, ?, ?)",
                        Ids.next(),
                        incident,
                        clock.kind(),
                        clock.subject(),
                        threshold,
                        clock.deadline(),
                        now)
                == 1;
    }
}
