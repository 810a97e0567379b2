package org.confidant.foundation.security;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
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

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    @Inject
    private Caller caller;

    @Inject
    private Instance<NewTransaction> fresh;

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

    /**
     * Does the work in a transaction: in the one that there is, else in a new one, which ends with it. Whatever the work
     * throws takes the transaction back, and that of its caller with it, who must not go on as if nothing had happened.
     */
    public <T> T whole(Callable<T> work) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) return within(work);
        transaction.begin();
        T result;
        try {
            result = work.call();
        } catch (Throwable failed) {
            takeBack(failed);
            throw failed;
        }
        commit();
        return result;
    }

    /** Does the work in a transaction of its own, whatever becomes of the one that there may be. */
    public <T> T apart(Callable<T> work) throws Exception {
        var one = fresh.get();
        try {
            return one.call(work);
        } finally {
            fresh.destroy(one);
        }
    }

    private <T> T within(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (Throwable failed) {
            if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) transactions.setRollbackOnly();
            throw failed;
        }
    }

    /** Fails too when a failure within the transaction was passed over: nothing is acknowledged that will not be kept. */
    private void commit() throws SystemException {
        try {
            transaction.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException refused) {
            throw new TransactionalException("The transaction could not be committed", refused);
        }
    }

    /** What went wrong before is what counts. */
    private void takeBack(Throwable failed) {
        try {
            transaction.rollback();
        } catch (SystemException | RuntimeException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }
}
