package org.confidant.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.confidant.foundation.settings.Settings;
import org.confidant.foundation.time.When;

/** How long a sign-in may rest and how long it may last (SEC-02), both counted on the server. */
@ApplicationScoped
class SessionLimits {

    @Inject
    private Settings settings;

    Duration idle() {
        return Duration.ofMinutes(settings.number("sess.idleMin"));
    }

    Duration absolute() {
        return Duration.ofHours(settings.number("sess.absHours"));
    }

    Instant idleSince(Instant now) {
        return now.minus(idle());
    }

    Instant startedSince(Instant now) {
        return now.minus(absolute());
    }

    /** The day it is where the organisation works: role and leaving dates are days there. */
    LocalDate today(Instant now) {
        return When.dayOf(now);
    }
}
