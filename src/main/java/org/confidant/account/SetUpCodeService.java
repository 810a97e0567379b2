package org.confidant.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.AllowedToEveryone;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/** The code that opens the set-up page of a new installation, once. */
@Service
public class SetUpCodeService {

    private static final Duration GOOD = Duration.ofDays(1);

    @Inject
    private Links links;

    @Inject
    private Accounts accounts;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Clock clock;

    /** A new code; older ones stop working. */
    @Allowed(Permission.ADMINISTER)
    public String make() {
        links.forget(LinkPurpose.SETUP);
        var code = Secrets.readable();
        links.add(code, LinkPurpose.SETUP, null, clock.instant(), GOOD);
        facts.fire(Fact.of("SET_UP_CODE_MADE", "INSTALLATION", null));
        return code;
    }

    /** Whether the installation still waits for its first person. */
    @AllowedToEveryone
    public boolean waiting() {
        return !accounts.any();
    }

    /** @throws RuleBroken at "code" when it is not the code, or the set-up is done */
    @AllowedToEveryone
    public void use(String code) {
        var typed = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        if (accounts.any()) {
            throw new RuleBroken("code", "This installation is set up already. Sign in instead.");
        }
        if (!links.use(typed, clock.instant())) {
            throw new RuleBroken(
                    "code",
                    "This is not the code of this installation. It stands in the console and in set-up-code.txt, and is"
                            + " good for a day; starting Confidant again makes a new one.");
        }
        facts.fire(Fact.of("SET_UP_CODE_USED", "INSTALLATION", null));
    }
}
