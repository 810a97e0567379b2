package org.confidant.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;
import org.confidant.audit.AuditEvent.Act;
import org.confidant.audit.AuditEvent.Actor;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.security.ActionRefused;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.InNewTransaction;

/**
 * Writes down what it hears. A fact joins the transaction it was announced in: if the row cannot be written, the act
 * itself fails (AUD-08). A refusal gets a transaction of its own, because the refused act has none that will commit.
 */
@ApplicationScoped
public class AuditTrail {

    private static final int LONGEST_REASON = 200;

    @Inject
    private AuditEvents events;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    public void done(@Observes Fact fact) {
        store(new Act(
                fact.action(),
                fact.objectType(),
                fact.objectId(),
                outcome(fact.action()),
                cut(fact.reason()),
                fact.beforeHash(),
                fact.afterHash(),
                fact.ruleVersion()));
    }

    @InNewTransaction
    public void refused(@Observes ActionRefused refusal) {
        store(new Act(
                "ACTION_REFUSED",
                "USE_CASE",
                refusal.service() + "." + refusal.method(),
                Outcome.DENIED,
                cut(refusal.permission()),
                null,
                null,
                null));
    }

    private void store(Act act) {
        events.add(new AuditEvent(Ids.next(), clock.instant(), actor(), act));
    }

    private Actor actor() {
        if (!caller.signedIn()) return new Actor(null, "NOBODY", caller.requestId(), caller.ipTruncated());
        if (caller.isUnnamed()) return new Actor(null, "UNNAMED", null, null);
        if (caller.isSystem()) return new Actor(null, "SYSTEM", caller.requestId(), null);
        if (caller.authnMethod().equals("MACHINE"))
            return new Actor(caller.personId(), "MACHINE " + caller.name(), caller.requestId(), caller.ipTruncated());
        var roles = caller.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        return new Actor(caller.personId(), roles, caller.requestId(), caller.ipTruncated());
    }

    /** Some acts are recorded because they did not succeed; their code says so. */
    private static Outcome outcome(String action) {
        if (action.endsWith("_REFUSED") || action.endsWith("_DENIED")) return Outcome.DENIED;
        return action.endsWith("_FAILED") ? Outcome.ERROR : Outcome.OK;
    }

    private static String cut(String reason) {
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
