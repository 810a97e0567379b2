package org.confidant.foundation.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.confidant.foundation.problem.NotSignedIn;
import org.confidant.foundation.problem.Problems;
import org.confidant.foundation.problem.Refused;

/**
 * Stands before every use case, outside its transaction: asks for the permission, tells the audit trail of a
 * refusal, and turns what the platform throws at commit into a {@link org.confidant.foundation.problem.Problem}.
 * Denies by default. Asked and told once, the call itself is made again when the database took its transaction back.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class GuardedInterceptor {

    @Inject
    private Caller caller;

    @Inject
    private Event<ActionRefused> refusals;

    @Inject
    private WholeTransactions transactions;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        check(call);
        return transactions.run(name(call) + "." + call.getMethod().getName(), () -> once(call));
    }

    private Object once(InvocationContext call) throws Exception {
        try {
            return hasItsOwn(call) ? call.proceed() : transactions.whole(call::proceed);
        } catch (RuntimeException thrown) {
            throw Problems.translated(thrown);
        } catch (Exception thrown) {
            // what WildFly says of a commit that failed, though no method declares it
            var problem = Problems.in(thrown);
            throw problem == null ? thrown : problem;
        }
    }

    private static boolean hasItsOwn(InvocationContext call) {
        return call.getMethod().isAnnotationPresent(NoTransaction.class)
                || call.getMethod().isAnnotationPresent(InNewTransaction.class);
    }

    private static String name(InvocationContext call) {
        return call.getMethod().getDeclaringClass().getSimpleName();
    }

    private void check(InvocationContext call) {
        var method = call.getMethod();
        if (method.isAnnotationPresent(AllowedToEveryone.class)) return;
        var allowed = method.getAnnotation(Allowed.class);
        var wanted = allowed == null ? new Permission[0] : allowed.value();
        if (Arrays.stream(wanted).anyMatch(caller::may)) return;
        refusals.fire(new ActionRefused(
                name(call),
                method.getName(),
                Arrays.stream(wanted).map(Permission::name).collect(Collectors.joining("|"))));
        if (!caller.signedIn()) throw new NotSignedIn();
        throw caller.isRestricted() ? Refused.untilSigned() : new Refused();
    }
}
