package org.confidant.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;

/**
 * Compares a password and counts failures (SEC-04). The hash is computed for every try that is not throttled, whether
 * or not there is such an account, so that time tells nothing.
 */
@ApplicationScoped
class Gate {

    @Inject
    private Accounts accounts;

    @Inject
    private SignIns signIns;

    @Inject
    private Throttle throttle;

    @Inject
    private PasswordHashes hashes;

    @Inject
    private Event<Fact> facts;

    Optional<Account> pass(String typedName, char[] password, Doorway doorway, Instant now) {
        var name = Account.canonical(typedName);
        var account = accounts.named(name);
        var subject = account.map(known -> Throttle.account(known.id())).orElseGet(() -> Throttle.unknown(name));
        return tried(subject, account, password, doorway, now) ? account : Optional.empty();
    }

    boolean passAgain(UUID accountId, char[] password, Doorway doorway, Instant now) {
        return tried(Throttle.account(accountId), Optional.of(accounts.get(accountId)), password, doorway, now);
    }

    private boolean tried(String subject, Optional<Account> account, char[] password, Doorway doorway, Instant now) {
        var tries = throttle.locked(subject);
        var fromNetwork = throttle.of(Throttle.network(doorway));
        var id = account.map(Account::id).orElse(null);
        if (tries.mustWait(now) || tries.stopped() || fromNetwork.mustWait(now)) {
            facts.fire(Fact.of("THROTTLED", "ACCOUNT", id));
            return false;
        }
        if (right(account, password)) {
            throttle.forget(subject);
            return true;
        }
        throttle.keep(subject, tries.failed(now, Tries.LIMIT));
        throttle.keep(Throttle.network(doorway), fromNetwork.failed(now, Tries.NETWORK_LIMIT));
        facts.fire(Fact.of("SIGN_IN_FAILED", "ACCOUNT", id));
        account.filter(known -> tries.total() + 1 >= Tries.HARD_STOP).ifPresent(known -> stop(known, now));
        return false;
    }

    private boolean right(Optional<Account> account, char[] password) {
        var usable = account.filter(known -> known.passwordHash() != null && !known.disabled());
        if (usable.isEmpty()) {
            return hashes.matchesNobody(password);
        }
        var known = usable.get();
        if (!hashes.matches(password, known.passwordHash())) {
            return false;
        }
        if (PasswordHashes.outdated(known.passwordHash())) {
            known.rehash(hashes.hash(password));
        }
        return true;
    }

    private void stop(Account account, Instant now) {
        account.disable(AccountEnd.TOO_MANY_TRIES, now);
        signIns.endAll(account.id(), SessionEnd.DISABLED, null, now);
        facts.fire(Fact.of("ACCOUNT_STOPPED", "ACCOUNT", account.id()).because(AccountEnd.TOO_MANY_TRIES.name()));
    }
}
