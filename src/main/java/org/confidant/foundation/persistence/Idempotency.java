package org.confidant.foundation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Problems;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.WholeTransactions;

/**
 * Makes one record of a double click or a retry. The key is stored in the transaction of the work itself, so it is
 * there exactly when the record is.
 */
@ApplicationScoped
public class Idempotency {

    @Inject
    private IdempotencyKeys keys;

    @Inject
    private Caller caller;

    @Inject
    private WholeTransactions transactions;

    /**
     * Runs the work once for this caller and key, and answers its id to every retry.
     *
     * @param what names the use case, for example "incident"
     * @param content the request's content, kept as a hash; the same key with another content is a {@link Conflict}
     */
    public UUID once(UUID key, String what, String content, Supplier<UUID> work) {
        var fingerprint = Sha256.hex(content);
        var owner = caller.personId();
        try {
            return transactions.run(what, () -> attempt(owner, key, what, fingerprint, work));
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private UUID attempt(UUID owner, UUID key, String what, String fingerprint, Supplier<UUID> work) throws Exception {
        UUID made;
        try {
            made = transactions.whole(() -> keys.claim(owner, key, what, fingerprint, work));
        } catch (RuntimeException failed) {
            throw Problems.translated(failed);
        }
        return made != null ? made : keys.find(owner, key).answer(what, fingerprint);
    }
}
