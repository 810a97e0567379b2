package org.confidant.account;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;

/** What is known of the present request's sign-in beyond who is calling. */
@RequestScoped
class CurrentSession {

    private Instant startedAt;
    private Instant lastSeenAt;

    void is(RecognisedCaller who) {
        startedAt = who.startedAt();
        lastSeenAt = who.lastSeenAt();
    }

    void seenAt(Instant now) {
        if (lastSeenAt != null) {
            lastSeenAt = now;
        }
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }
}
