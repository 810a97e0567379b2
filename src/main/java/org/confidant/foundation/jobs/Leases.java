package org.confidant.foundation.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.security.InTransaction;

/** Who may run which job now, agreed through the database. */
@ApplicationScoped
class Leases {

    record State(
            String name,
            Instant nextRun,
            Instant leasedUntil,
            Instant lastStarted,
            Instant lastEnded,
            String outcome,
            String message) {}

    @PersistenceContext
    private EntityManager em;

    @InTransaction
    void know(String name, Instant firstRun) {
        em.createNativeQuery("INSERT IGNORE INTO job (name, next_run) VALUES (?, ?)")
                .setParameter(1, name)
                .setParameter(2, Rows.utc(firstRun))
                .executeUpdate();
    }

    @InTransaction
    boolean take(String name, UUID node, Instant now, Duration lease) {
        return em.createNativeQuery(
                                "UPDATE job SET leased_by = ?, leased_until = ?, last_started = ? WHERE name = ? AND next_run <= ?"
                                        + " AND (leased_until IS NULL OR leased_until < ?)")
                        .setParameter(1, node.toString())
                        .setParameter(2, Rows.utc(now.plus(lease)))
                        .setParameter(3, Rows.utc(now))
                        .setParameter(4, name)
                        .setParameter(5, Rows.utc(now))
                        .setParameter(6, Rows.utc(now))
                        .executeUpdate()
                == 1;
    }

    /** @return false when it is no longer this node's */
    @InTransaction
    boolean renew(String name, UUID node, Instant until) {
        return em.createNativeQuery("UPDATE job SET leased_until = ? WHERE name = ? AND leased_by = ?")
                        .setParameter(1, Rows.utc(until))
                        .setParameter(2, name)
                        .setParameter(3, node.toString())
                        .executeUpdate()
                == 1;
    }

    @InTransaction
    void giveBack(String name, UUID node, Instant now, Instant nextRun, String outcome, String message) {
        em.createNativeQuery(
                        "UPDATE job SET leased_by = NULL, leased_until = NULL, last_ended = ?, next_run = ?, outcome = ?, message = ?"
                                + " WHERE name = ? AND leased_by = ?")
                .setParameter(1, Rows.utc(now))
                .setParameter(2, Rows.utc(nextRun))
                .setParameter(3, outcome)
                .setParameter(4, message)
                .setParameter(5, name)
                .setParameter(6, node.toString())
                .executeUpdate();
    }

    @InTransaction
    boolean runNow(String name, Instant now) {
        return em.createNativeQuery("UPDATE job SET next_run = ? WHERE name = ?")
                        .setParameter(1, Rows.utc(now))
                        .setParameter(2, name)
                        .executeUpdate()
                == 1;
    }

    @InTransaction
    List<State> all() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT name, next_run, leased_until, last_started, last_ended, outcome, message FROM job")
                .getResultList();
        return rows.stream()
                .map(row -> new State(
                        (String) row[0],
                        Rows.instant(row[1]),
                        Rows.instant(row[2]),
                        Rows.instant(row[3]),
                        Rows.instant(row[4]),
                        (String) row[5],
                        (String) row[6]))
                .toList();
    }
}
