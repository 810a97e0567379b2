package org.confidant.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Role;

/**
 * Somebody the house knows, with the roles they have today.
 *
 * @param restricted whether nothing confidential is open to them yet (POL-13)
 * @param key id of the session or the token they came with
 */
record Recognised(
        UUID accountId,
        UUID personId,
        String name,
        Set<Role> roles,
        boolean restricted,
        Instant startedAt,
        Instant lastSeenAt,
        Instant authenticatedAt,
        UUID key) {

    /** The same person at the beginning of a sign-in. */
    Recognised at(Instant now, UUID session) {
        return new Recognised(accountId, personId, name, roles, restricted, now, now, now, session);
    }

    Identity bySession(String sessionHash) {
        return new Identity(accountId, personId, name, roles, authenticatedAt, "PASSWORD", sessionHash, restricted);
    }

    Identity byToken() {
        return new Identity(accountId, personId, name, roles, null, "TOKEN", null, restricted);
    }
}
