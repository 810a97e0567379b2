package org.confidant.foundation.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Stands before what works in its caller's transaction. */
@InTransaction
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class InTransactionInterceptor {

    @Inject
    private WholeTransactions transactions;

    @AroundInvoke
    Object within(InvocationContext call) throws Exception {
        return transactions.whole(call::proceed);
    }
}
