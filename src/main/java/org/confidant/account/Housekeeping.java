package org.confidant.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Forgets what nobody needs any more (the application's own personal data, rulebook 10.7). */
@ApplicationScoped
class Housekeeping {

    private static final Duration SIGN_INS = Duration.ofDays(90);
    private static final Duration LINKS = Duration.ofDays(7);

    @Inject
    private SignIns signIns;

    @Inject
    private Links links;

    @Inject
    private Throttle throttle;

    /** @return how many sign-ins were forgotten */
    int forgetOld(Instant now) {
        links.forgetBefore(now.minus(LINKS));
        throttle.forgetOld(now);
        return signIns.forgetBefore(now.minus(SIGN_INS));
    }
}
