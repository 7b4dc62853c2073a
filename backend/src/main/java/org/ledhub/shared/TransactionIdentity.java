package org.ledhub.shared;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Gives every transaction its caller's identity, right after it began and before any feature code runs. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
class TransactionIdentity {

    private final Caller caller;
    private final RowIdentity rows;
    private final TransactionSynchronizationRegistry transaction;

    TransactionIdentity(Caller caller, RowIdentity rows, TransactionSynchronizationRegistry transaction) {
        this.caller = caller;
        this.rows = rows;
        this.transaction = transaction;
    }

    @AroundInvoke
    Object actAsCaller(InvocationContext call) throws Exception {
        boolean first = transaction.getResource(TransactionIdentity.class) == null;
        if (first) {
            transaction.putResource(TransactionIdentity.class, true);
            if (!call.getMethod().getDeclaringClass().isAnnotationPresent(WithoutLogIn.class)) {
                caller.current().ifPresent(rows::actAs);
            }
        }
        return call.proceed();
    }
}
