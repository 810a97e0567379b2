package org.confidant.foundation.security;

import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.concurrent.Callable;

/**
 * The one place where the container's own interceptor is asked: only that can put a transaction aside. On Payara it keeps
 * in a field what it has to put back, so two threads must never share one: each call makes a bean of its own
 * (src/adr/0181).
 */
@Dependent
class NewTransaction {

    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    <T> T call(Callable<T> work) throws Exception {
        return work.call();
    }
}
