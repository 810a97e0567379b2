package org.confidant.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;

/** SEC-05: accounts of those whose last day is over and of those who have not come for ninety days are disabled. */
@ApplicationScoped
public class CloseAccounts implements Job {

    @Inject
    private AccountService accounts;

    @Override
    public String name() {
        return "close-accounts";
    }

    @Override
    public String title() {
        return "Disable the accounts of people who left, and of those unused for 90 days";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        return "Accounts disabled: " + accounts.disableLeaversAndDormant() + ". Old sign-ins forgotten: "
                + accounts.forgetOld() + ".";
    }
}
