package org.confidant.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.persistence.Rows;

/**
 * Counts failed tries for every node together (SEC-04). Names that belong to nobody share some 65,000 buckets: they
 * wait as real ones do, and nothing typed can be told from the table.
 */
@ApplicationScoped
class Throttle {

    private static final int BUCKET_DIGITS = 4;
    private static final int DAYS_KEPT = 7;

    @PersistenceContext
    private EntityManager entities;

    static String account(UUID accountId) {
        return "A:" + accountId;
    }

    static String unknown(String typedName) {
        return "U:" + Sha256.hex(typedName).substring(0, BUCKET_DIGITS);
    }

    static String network(Doorway doorway) {
        return "N:" + doorway.network();
    }

    /** The tries of the subject, with nobody else able to count meanwhile: parallel guesses wait for each other. */
    Tries locked(String subject) {
        entities.createNativeQuery("INSERT IGNORE INTO sign_in_throttle (subject, run, total) VALUES (?, 0, 0)")
                .setParameter(1, subject)
                .executeUpdate();
        return read(subject, " FOR UPDATE");
    }

    Tries of(String subject) {
        return read(subject, "");
    }

    void keep(String subject, Tries tries) {
        entities.createNativeQuery("INSERT INTO sign_in_throttle (run, total, last_failed_at, blocked_until, subject)"
                        + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE run = VALUES(run), total = VALUES(total),"
                        + " last_failed_at = VALUES(last_failed_at), blocked_until = VALUES(blocked_until)")
                .setParameter(1, tries.run())
                .setParameter(2, tries.total())
                .setParameter(3, Rows.utc(tries.lastFailedAt()))
                .setParameter(4, Rows.utc(tries.blockedUntil()))
                .setParameter(5, subject)
                .executeUpdate();
    }

    void forget(String subject) {
        entities.createNativeQuery("DELETE FROM sign_in_throttle WHERE subject = ?")
                .setParameter(1, subject)
                .executeUpdate();
    }

    int forgetOld(Instant now) {
        return entities.createNativeQuery("DELETE FROM sign_in_throttle WHERE last_failed_at < ? AND total < ?")
                .setParameter(1, Rows.utc(now.minus(DAYS_KEPT, ChronoUnit.DAYS)))
                .setParameter(2, Tries.HARD_STOP)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Tries read(String subject, String lock) {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT run, total, last_failed_at, blocked_until FROM sign_in_throttle WHERE subject = ?"
                                + lock)
                .setParameter(1, subject)
                .getResultList();
        if (rows.isEmpty()) {
            return Tries.none();
        }
        var row = rows.get(0);
        return new Tries(
                (int) Rows.number(row[0]), (int) Rows.number(row[1]), Rows.instant(row[2]), Rows.instant(row[3]));
    }
}
