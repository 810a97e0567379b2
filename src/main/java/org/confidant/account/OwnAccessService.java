package org.confidant.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.Refused;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/** What a person sees and ends of their own sign-ins and personal access tokens. */
@Service
public class OwnAccessService {

    @Inject
    private SignIns signIns;

    @Inject
    private SessionLimits limits;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Clock clock;

    @Allowed(Permission.USE_CONFIDANT)
    public List<SessionRow> sessions() {
        var now = clock.instant();
        return signIns.open(caller.accountId(), caller.sessionHash(), limits.idleSince(now), limits.startedSince(now));
    }

    /** Ends every sign-in of the caller, this one included. @return how many there were */
    @Allowed(Permission.USE_CONFIDANT)
    public int signOutEverywhere() {
        int ended = signIns.endAll(caller.accountId(), SessionEnd.SIGNED_OUT_EVERYWHERE, null, clock.instant());
        facts.fire(Fact.of("SIGNED_OUT_EVERYWHERE", "ACCOUNT", caller.accountId()));
        return ended;
    }

    @Allowed(Permission.USE_CONFIDANT)
    public List<TokenRow> tokens() {
        var now = clock.instant();
        return signIns.tokens(caller.accountId()).stream()
                .map(token -> token.row(now))
                .toList();
    }

    /** Makes a token. A token cannot make another one: that needs a person at a page, or a password. */
    @Allowed(Permission.USE_CONFIDANT)
    public MadeToken makeToken(String name, int days) {
        if (!"PASSWORD".equals(caller.authnMethod())) {
            throw new Refused("Make tokens on your account page: a token cannot make another one.");
        }
        var now = clock.instant();
        var secret = Secrets.TOKEN_PREFIX + Secrets.next();
        var token =
                AccessToken.make(caller.accountId(), name, Secrets.hash(secret), now.plus(Duration.ofDays(days)), now);
        signIns.add(token);
        facts.fire(Fact.of("TOKEN_MADE", "ACCESS_TOKEN", token.id()));
        return new MadeToken(token.id(), secret);
    }

    @Allowed(Permission.USE_CONFIDANT)
    public void revokeToken(UUID id, long version) {
        var token = signIns.token(id, caller.accountId()).orElseThrow(NotFound::new);
        token.expect(version);
        token.revoke(clock.instant());
        facts.fire(Fact.of("TOKEN_REVOKED", "ACCESS_TOKEN", id));
    }
}
