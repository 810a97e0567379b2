package org.confidant.foundation.security;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.concurrent.Callable;
import org.confidant.foundation.log.Log;

/**
 * The one place where what the database took back for the sake of another transaction is done again: where a transaction
 * begins, and never inside one, because only the whole of it can be repeated.
 */
@ApplicationScoped
public class WholeTransactions {

    private static final Log LOG = Log.of(WholeTransactions.class);

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private Caller caller;

    /**
     * Does the work, again if need be; within a transaction just once.
     *
     * @param what names the work in the log
     * @param work begins a transaction and ends it
     */
    public <T> T run(String what, Callable<T> work) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) return work.call();
        var who = caller.identity();
        return Repeating.unlessRefusedForAnother(work, attempt -> {
            // whoever the refused attempt signed in is not signed in
            caller.become(who);
            LOG.info("transaction.again", Map.of("what", what, "attempt", attempt));
        });
    }
}
