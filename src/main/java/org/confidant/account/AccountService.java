package org.confidant.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.Refused;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/** Opens, closes and looks after accounts; one for each person (ACT-04). */
@Service
public class AccountService {

    private static final java.time.Duration DORMANT = java.time.Duration.ofDays(90);

    @Inject
    private Accounts accounts;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInService signInService;

    @Inject
    private PasswordChoice passwords;

    @Inject
    private Housekeeping housekeeping;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Clock clock;

    /** Opens the person's account, without a password yet, under a name made from theirs. */
    @Allowed(Permission.MANAGE_PEOPLE)
    public UUID open(UUID personId, String givenName, String familyName) {
        accounts.flush();
        var wanted = SignInNames.wanted(givenName, familyName);
        var account = Account.open(personId, SignInNames.free(wanted, accounts.namesLike(wanted)));
        accounts.add(account);
        facts.fire(Fact.of("ACCOUNT_OPENED", "ACCOUNT", account.id()));
        return account.id();
    }

    /** Somebody who needs an account. */
    public record NewAccount(UUID personId, String givenName, String familyName) {}

    /** As {@link #open}, for many at once. */
    @Allowed(Permission.MANAGE_PEOPLE)
    public void openAll(List<NewAccount> people) {
        var taken = new HashSet<>(accounts.namesLike(""));
        for (var person : people) {
            var name = SignInNames.free(SignInNames.wanted(person.givenName(), person.familyName()), taken);
            taken.add(name);
            var account = Account.open(person.personId(), name);
            accounts.add(account);
            facts.fire(Fact.of("ACCOUNT_OPENED", "ACCOUNT", account.id()));
        }
    }

    @Allowed({Permission.SEE_PEOPLE, Permission.USE_CONFIDANT})
    public Optional<AccountState> ofPerson(UUID personId) {
        if (!caller.may(Permission.SEE_PEOPLE) && !personId.equals(caller.personId())) {
            throw new Refused();
        }
        return accounts.state(personId);
    }

    /** SEC-05: at once, with every sign-in of the person. */
    @Allowed(Permission.MANAGE_PEOPLE)
    public void disable(UUID personId, AccountEnd why) {
        accounts.ofPerson(personId).ifPresent(account -> {
            var now = clock.instant();
            account.disable(why, now);
            signIns.endAll(account.id(), why == AccountEnd.LEFT ? SessionEnd.LEFT : SessionEnd.DISABLED, null, now);
            facts.fire(Fact.of("ACCOUNT_DISABLED", "ACCOUNT", account.id()).because(why.name()));
        });
    }

    @Allowed(Permission.MANAGE_PEOPLE)
    public void enable(UUID personId) {
        var account = accounts.ofPerson(personId).orElseThrow(NotFound::new);
        account.enable();
        facts.fire(Fact.of("ACCOUNT_ENABLED", "ACCOUNT", account.id()));
    }

    /**
     * Changes the caller's own password. Every other sign-in of theirs ends.
     *
     * @throws RuleBroken at "currentPassword" or "newPassword"
     */
    @Allowed(Permission.USE_CONFIDANT)
    public void changePassword(char[] current, char[] chosen) {
        if (!signInService.authenticateAgain(current)) {
            throw new RuleBroken("currentPassword", "This is not your present password. Type it again.");
        }
        var now = clock.instant();
        var account = accounts.get(caller.accountId());
        passwords.refuseAlike(current, chosen, "newPassword");
        passwords.take(account, chosen, "newPassword", now);
        signIns.endAll(account.id(), SessionEnd.PASSWORD_CHANGED, caller.sessionHash(), now);
        facts.fire(Fact.of("PASSWORD_CHANGED", "ACCOUNT", account.id()));
    }

    /** Gives the account a password that the house made; for the sample organisation and nobody else. */
    @Allowed(Permission.ADMINISTER)
    public void giveMadePassword(UUID accountId, char[] made) {
        if (!caller.isSystem()) {
            throw new Refused();
        }
        passwords.set(accounts.get(accountId), made, clock.instant());
    }

    /** The password of the very first account, chosen on the set-up page; the rules hold for it too. */
    @Allowed(Permission.ADMINISTER)
    public void chooseFirst(UUID personId, char[] chosen) {
        if (!caller.isSystem()) {
            throw new Refused();
        }
        passwords.take(accounts.ofPerson(personId).orElseThrow(NotFound::new), chosen, "newPassword", clock.instant());
    }

    /** Whether anybody could ever sign in: if not, the installation is new. */
    @Allowed(Permission.ADMINISTER)
    public boolean anyAccount() {
        return accounts.any();
    }

    /** Accounts of those who left, and those unused for ninety days. @return how many were disabled */
    @Allowed(Permission.ADMINISTER)
    public int disableLeaversAndDormant() {
        var now = clock.instant();
        var found = accounts.toDisable(org.confidant.foundation.time.When.dayOf(now), now.minus(DORMANT));
        found.forEach(known -> {
            known.account().disable(known.why(), now);
            signIns.endAll(known.account().id(), SessionEnd.DISABLED, null, now);
            facts.fire(Fact.of("ACCOUNT_DISABLED", "ACCOUNT", known.account().id())
                    .because(known.why().name()));
        });
        return found.size();
    }

    /** Ended sign-ins after ninety days, used links and failures after a week. @return how many sign-ins */
    @Allowed(Permission.ADMINISTER)
    public int forgetOld() {
        return housekeeping.forgetOld(clock.instant());
    }
}
