package org.confidant.audit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.confidant.foundation.fact.Alarm;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.log.Log;
import org.confidant.foundation.mail.Letter;
import org.confidant.foundation.mail.Outbox;
import org.confidant.foundation.security.InTransaction;
import org.confidant.foundation.security.Role;
import org.confidant.people.PeopleService;

/** Says how a verification ended; what is wrong is said to everybody who must act (AUD-08). */
@ApplicationScoped
class CheckEnd {

    private static final String PAGE = "/audit/proof.xhtml";
    private static final String ALARM = "AUDIT_TRAIL";
    private static final Log LOG = Log.of(CheckEnd.class);

    @Inject
    private Checks checks;

    @Inject
    private PeopleService people;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Event<Alarm> alarms;

    @Inject
    private Clock clock;

    @InTransaction
    void good(UUID check) {
        checks.end(check, clock.instant(), null);
        facts.fire(Fact.of("AUDIT_VERIFIED", "AUDIT_TRAIL", check));
    }

    @InTransaction
    void bad(UUID check, String finding) {
        LOG.failed("audit.broken", null, Map.of("check", check, "finding", finding));
        checks.end(check, clock.instant(), finding);
        facts.fire(Fact.of("AUDIT_VERIFICATION_FAILED", "AUDIT_TRAIL", check).changed(null, finding));
        alarms.fire(new Alarm(ALARM, "The verification of the audit trail found this: " + finding));
        Stream.of(Role.DPO, Role.SYSADMIN)
                .flatMap(role -> people.holders(role).stream())
                .distinct()
                .forEach(person -> outbox.post(new Letter(
                        person.id(),
                        person.email(),
                        "Priority 1: the audit trail does not verify",
                        "The verification of the audit trail found something that is not as it was recorded.\n\n"
                                + "Handle it as an incident of priority 1: " + outbox.link(PAGE) + "\n",
                        "audit-check " + check + " " + person.id())));
    }
}
