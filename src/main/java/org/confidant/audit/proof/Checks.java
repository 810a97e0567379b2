package org.confidant.audit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.security.InTransaction;

/**
 * The verifications: asked for, running and done. Each change is a transaction of its own, for all to see, and so is
 * each look (as in {@link Heads}).
 */
@ApplicationScoped
@InTransaction
class Checks {

    private static final String COLUMNS =
            "select id, requested_at, started_at, ended_at, tree_size, checked, heads, finding from audit_check";

    @PersistenceContext
    private EntityManager em;

    void request(UUID id, Instant now) {
        em.createNativeQuery("insert into audit_check (id, requested_at) values (?, ?)")
                .setParameter(1, id.toString())
                .setParameter(2, Rows.utc(now))
                .executeUpdate();
    }

    void start(UUID id, Instant now, long size) {
        em.createNativeQuery(
                        "update audit_check set started_at = ?, tree_size = ?, checked = 0, heads = 0 where id = ?")
                .setParameter(1, Rows.utc(now))
                .setParameter(2, size)
                .setParameter(3, id.toString())
                .executeUpdate();
    }

    void progress(UUID id, long checked, long heads) {
        em.createNativeQuery("update audit_check set checked = ?, heads = ? where id = ?")
                .setParameter(1, checked)
                .setParameter(2, heads)
                .setParameter(3, id.toString())
                .executeUpdate();
    }

    void end(UUID id, Instant now, String finding) {
        em.createNativeQuery("update audit_check set ended_at = ?, finding = ? where id = ?")
                .setParameter(1, Rows.utc(now))
                .setParameter(2, finding)
                .setParameter(3, id.toString())
                .executeUpdate();
    }

    /** The oldest that has not ended: waiting, or cut short with the node that ran it. */
    Optional<CheckRow> open() {
        return rows(em.createNativeQuery(COLUMNS + " where ended_at is null order by requested_at")
                        .setMaxResults(1))
                .stream()
                .findFirst();
    }

    Optional<CheckRow> lastEnded() {
        return rows(em.createNativeQuery(COLUMNS + " where ended_at is not null order by ended_at desc")
                        .setMaxResults(1))
                .stream()
                .findFirst();
    }

    boolean anySince(Instant moment) {
        return !rows(em.createNativeQuery(COLUMNS + " where requested_at >= ?")
                        .setParameter(1, Rows.utc(moment))
                        .setMaxResults(1))
                .isEmpty();
    }

    List<CheckRow> newest(int count) {
        return rows(
                em.createNativeQuery(COLUMNS + " order by requested_at desc").setMaxResults(count));
    }

    private static List<CheckRow> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new CheckRow(
                        Rows.uuid(row[0]),
                        Rows.instant(row[1]),
                        Rows.instant(row[2]),
                        Rows.instant(row[3]),
                        Rows.number(row[4]),
                        Rows.number(row[5]),
                        Rows.number(row[6]),
                        (String) row[7]))
                .toList();
    }
}
