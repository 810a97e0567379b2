package org.confidant.foundation.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Stands before what works in a transaction of its own. */
@InNewTransaction
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class InNewTransactionInterceptor {

    @Inject
    private WholeTransactions transactions;

    @AroundInvoke
    Object apart(InvocationContext call) throws Exception {
        return transactions.apart(call::proceed);
    }
}
