package org.confidant.account;

import jakarta.security.enterprise.CallerPrincipal;
import java.time.Instant;
import org.confidant.foundation.security.Identity;

/** What the container calls the signed-in person: a stable id, never a name. Carries the rest to the mechanism. */
public final class RecognisedCaller extends CallerPrincipal {

    private final transient Identity identity;
    private final transient String secret;
    private final transient Instant startedAt;
    private final transient Instant lastSeenAt;

    RecognisedCaller(Recognised who, Identity identity, String secret) {
        super(who.personId().toString());
        this.identity = identity;
        this.secret = secret;
        this.startedAt = who.startedAt();
        this.lastSeenAt = who.lastSeenAt();
    }

    Identity identity() {
        return identity;
    }

    /** Of a sign-in that has just begun, for its cookie. */
    String secret() {
        return secret;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }
}
