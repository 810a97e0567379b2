package org.confidant.foundation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.confidant.foundation.problem.Conflict;

@ApplicationScoped
class IdempotencyKeys {

    record Kept(String what, String fingerprint, UUID result) {
        UUID answer(String asked, String content) {
            if (what.equals(asked) && fingerprint.equals(content)) return result;
            throw new Conflict("This Idempotency-Key was used for another request. Make a new key.");
        }
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Kept find(UUID owner, UUID key) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT what, fingerprint, result_id FROM idempotency_key WHERE owner_id = ? AND idem_key = ?")
                .setParameter(1, owner.toString())
                .setParameter(2, key.toString())
                .getResultList();
        return rows.isEmpty() ? null : kept(rows.get(0));
    }

    /**
     * The key is inserted first: a second request with the same key waits here until this one has committed.
     *
     * @return null when the work was done before
     */
    @Transactional
    UUID claim(UUID owner, UUID key, String what, String fingerprint, Supplier<UUID> work) {
        int claimed = em.createNativeQuery(
                        "INSERT IGNORE INTO idempotency_key (owner_id, idem_key, what, fingerprint, made_at) VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, owner.toString())
                .setParameter(2, key.toString())
                .setParameter(3, what)
                .setParameter(4, fingerprint)
                .setParameter(5, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
        if (claimed == 0) return null;
        var result = work.get();
        em.createNativeQuery("UPDATE idempotency_key SET result_id = ? WHERE owner_id = ? AND idem_key = ?")
                .setParameter(1, result.toString())
                .setParameter(2, owner.toString())
                .setParameter(3, key.toString())
                .executeUpdate();
        return result;
    }

    private static Kept kept(Object[] row) {
        return new Kept((String) row[0], (String) row[1], Rows.uuid(row[2]));
    }
}
