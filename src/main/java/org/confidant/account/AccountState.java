package org.confidant.account;

import java.time.Instant;
import java.util.UUID;

/**
 * An account as those see it who look after people.
 *
 * @param passwordSetAt null as long as the person has not chosen one
 * @param disabledWhy code, or null while it can sign in
 */
public record AccountState(
        UUID id,
        String signInName,
        Instant passwordSetAt,
        Instant lastSignInAt,
        Instant disabledAt,
        String disabledWhy) {}
