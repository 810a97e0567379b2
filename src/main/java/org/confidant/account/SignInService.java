package org.confidant.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.AllowedToEveryone;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.InNewTransaction;
import org.confidant.foundation.security.NoTransaction;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/**
 * The door of the house. Says who somebody is, at sign-in and at every request after it, and lets them out again.
 * An unknown name, a wrong password, a disabled account and a throttled one get the same work and the same answer.
 */
@Service
public class SignInService {

    private static final Duration SEEN_AT_MOST_EVERY = Duration.ofMinutes(1);

    @Inject
    private SignIns signIns;

    @Inject
    private Gate gate;

    @Inject
    private SessionLimits limits;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Clock clock;

    /** Begins a sign-in, or answers nothing and never says why. */
    @AllowedToEveryone
    public Optional<RecognisedCaller> signIn(String typedName, char[] password) {
        var now = clock.instant();
        var doorway = new Doorway(caller.ipTruncated(), caller.userAgentFamily());
        return gate.pass(typedName, password, doorway, now).flatMap(account -> begin(account, doorway, now));
    }

    /** Who is behind a session, if it is still good. One indexed read; at most one write a minute. */
    @AllowedToEveryone
    @NoTransaction
    public Optional<RecognisedCaller> recognise(String secret, boolean touch) {
        var now = clock.instant();
        var hash = Secrets.hash(secret);
        var known = signIns.recognised(hash, limits.today(now), limits.idleSince(now), limits.startedSince(now));
        known.filter(who -> touch && who.lastSeenAt().isBefore(now.minus(SEEN_AT_MOST_EVERY)))
                .ifPresent(who -> signIns.seen(who.key(), now, SEEN_AT_MOST_EVERY));
        return known.map(who -> new RecognisedCaller(who, who.bySession(hash), null));
    }

    @AllowedToEveryone
    @NoTransaction
    public Optional<RecognisedCaller> recogniseToken(String token) {
        var now = clock.instant();
        var today = limits.today(now);
        var known = signIns.recognisedToken(Secrets.hash(token), today, now);
        known.ifPresent(who -> signIns.tokenUsed(who.key(), today));
        return known.map(who -> new RecognisedCaller(who, who.byToken(), null));
    }

    /** Counts this moment as activity, whatever was counted before. @return the moment */
    @Allowed(Permission.USE_CONFIDANT)
    public Instant extend() {
        var now = clock.instant();
        signIns.byHash(String.valueOf(caller.sessionHash()))
                .ifPresent(session -> signIns.seen(session.id(), now, Duration.ZERO));
        return now;
    }

    @Allowed(Permission.USE_CONFIDANT)
    public void signOut() {
        var now = clock.instant();
        signIns.byHash(String.valueOf(caller.sessionHash())).ifPresent(session -> {
            session.end(SessionEnd.SIGNED_OUT, now);
            facts.fire(Fact.of("SIGN_OUT", "ACCOUNT", session.accountId()));
        });
    }

    /**
     * Takes the password once more, for what asks for a fresh one (SEC-03). Wrong passwords count as failed sign-ins.
     *
     * <p>In a transaction of its own: the failure counts even when the use case that asked is rolled back for it.
     *
     * @return whether it was right; the moment is then kept as the last authentication
     */
    @Allowed(Permission.USE_CONFIDANT)
    @InNewTransaction
    public boolean authenticateAgain(char[] password) {
        var now = clock.instant();
        var doorway = new Doorway(caller.ipTruncated(), caller.userAgentFamily());
        var right = gate.passAgain(caller.accountId(), password, doorway, now);
        if (right) {
            signIns.byHash(String.valueOf(caller.sessionHash())).ifPresent(session -> session.authenticatedAgain(now));
            caller.authenticatedAgain(now);
            facts.fire(Fact.of("AUTHENTICATED_AGAIN", "ACCOUNT", caller.accountId()));
        }
        return right;
    }

    private Optional<RecognisedCaller> begin(Account account, Doorway doorway, Instant now) {
        var known = signIns.recognisedAccount(account.id(), limits.today(now));
        return known.map(who -> {
            var secret = Secrets.next();
            var session = SignInSession.begin(account.id(), Secrets.hash(secret), doorway, now);
            signIns.add(session);
            signIns.began(account.id(), now);
            var began = who.at(now, session.id());
            caller.become(began.bySession(Secrets.hash(secret)));
            facts.fire(Fact.of("SIGN_IN", "ACCOUNT", account.id()));
            return new RecognisedCaller(began, began.bySession(Secrets.hash(secret)), secret);
        });
    }
}
