package org.confidant.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.confidant.foundation.settings.Settings;
import org.confidant.foundation.time.When;

/** What a password chosen by a link brings with it: old sign-ins end and old failures are forgotten. */
@ApplicationScoped
class Gatekeeping {

    @Inject
    private PasswordChoice passwords;

    @Inject
    private SignIns signIns;

    @Inject
    private Throttle throttle;

    @Inject
    private Settings settings;

    void passwordByLink(Account account, char[] chosen, Instant now) {
        if (account.disabled() && !account.stoppedByTries()) {
            throw new org.confidant.foundation.problem.RuleBroken(
                    "This account is disabled. Ask whoever looks after people.");
        }
        passwords.take(account, chosen, "newPassword", now);
        throttle.forget(Throttle.account(account.id()));
        signIns.endAll(account.id(), SessionEnd.PASSWORD_CHANGED, null, now);
    }

    boolean mailGoesOut() {
        return !settings.text("confidant.smtp.host").isBlank();
    }

    LocalDate today(Instant now) {
        return When.dayOf(now);
    }
}
