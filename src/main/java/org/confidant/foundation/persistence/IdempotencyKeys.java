package org.confidant.foundation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.security.InNewTransaction;

@ApplicationScoped
class IdempotencyKeys {

    record Kept(String what, String fingerprint, UUID result) {
        UUID answer(String asked, String content) {
            if (what.equals(asked) && fingerprint.equals(content)) return result;
            throw new Conflict("This Idempotency-Key was used for another request. Make a new key.");
        }
    }

    @Inject
    private Jdbc jdbc;

    @Inject
    private Clock clock;

    @InNewTransaction
    Kept find(UUID owner, UUID key) {
        return jdbc
                .query(
                        "SELECT what, fingerprint, result_id FROM idempotency_key WHERE owner_id = ? AND idem_key = ?",
                        row -> new Kept(row.text(), row.text(), row.uuid()),
                        owner,
                        key)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * In the transaction of the work. The key is inserted first: a second request with the same key waits here until
     * this one has committed.
     *
     * @return null when the work was done before
     */
    UUID claim(UUID owner, UUID key, String what, String fingerprint, Supplier<UUID> work) {
        int claimed = jdbc.update(
                "INSERT IGNORE INTO idempotency_key (owner_id, idem_key, what, fingerprint, made_at) VALUES (?, ?, ?, ?, ?)",
                owner,
                key,
                what,
                fingerprint,
                clock.instant());
        if (claimed == 0) return null;
        var result = work.get();
        jdbc.update("UPDATE idempotency_key SET result_id = ? WHERE owner_id = ? AND idem_key = ?", result, owner, key);
        return result;
    }
}
