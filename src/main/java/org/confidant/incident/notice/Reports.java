package org.confidant.incident.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Jdbc;
import org.confidant.foundation.problem.NotFound;

/** The reports of cases. Only for cases that the caller may know. */
@ApplicationScoped
class Reports {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbc jdbc;

    Optional<ReportDraft> draft(UUID incident) {
        return em.createQuery("SELECT d FROM ReportDraft d WHERE d.incidentId = :incident", ReportDraft.class)
                .setParameter("incident", incident)
                .getResultStream()
                .findFirst();
    }

    void add(ReportDraft draft) {
        em.persist(draft);
        em.flush();
    }

    void changed() {
        em.flush();
    }

    void add(SentReport report) {
        jdbc.insert("incident_report_sent (" + SentReport.COLUMNS + ")", report.newRow());
    }

    /** The first first. */
    List<SentReport> sent(UUID incident) {
        return jdbc.query(
                "SELECT " + SentReport.COLUMNS + " FROM incident_report_sent WHERE incident_id = ?"
                        + " ORDER BY report_number",
                SentReport::of,
                incident);
    }

    SentReport sent(UUID incident, int number) {
        return sent(incident).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
