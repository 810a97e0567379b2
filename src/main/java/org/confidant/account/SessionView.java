package org.confidant.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.confidant.foundation.security.Caller;

/**
 * When the present sign-in will end by itself, so that the page can warn two minutes before (SEC-02). In milliseconds
 * since 1970, as scripts count; 0 when nobody is signed in..
 */
@Named("sessionClock")
@RequestScoped
public class SessionView {

    /** Activity is written once a minute at most, so a minute may already be gone. */
    private static final Duration UNWRITTEN = Duration.ofMinutes(1);

    @Inject
    private Caller caller;

    @Inject
    private CurrentSession current;

    @Inject
    private SessionLimits limits;

    @Inject
    private Clock clock;

    public long getIdleEndsAt() {
        if (!inSession()) {
            return 0;
        }
        var now = clock.instant();
        var seen = current.lastSeenAt();
        var counted = seen.isBefore(now.minus(UNWRITTEN)) ? now : seen;
        return earlier(counted.plus(limits.idle()), absoluteEnd()).toEpochMilli();
    }

    public long getAbsoluteEndsAt() {
        return inSession() ? absoluteEnd().toEpochMilli() : 0;
    }

    /** Now, by the server's clock: the browser's may be wrong. */
    public long getNow() {
        return clock.millis();
    }

    private boolean inSession() {
        return caller.signedIn() && current.startedAt() != null && caller.sessionHash() != null;
    }

    private Instant absoluteEnd() {
        return current.startedAt().plus(limits.absolute());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
