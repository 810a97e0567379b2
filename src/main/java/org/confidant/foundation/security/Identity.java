package org.confidant.foundation.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Who is calling, as known for the length of one request.
 *
 * @param authenticatedAt when the password was last entered, UTC; null for tokens and for the system
 * @param authnMethod PASSWORD, TOKEN or SYSTEM
 * @param restricted whether roles give nothing yet, because something has to be signed first (POL-13)
 * @param sessionHash SHA-256 of the session's id, never the id; null without a session
 */
public record Identity(
        UUID accountId,
        UUID personId,
        String name,
        Set<Role> roles,
        Instant authenticatedAt,
        String authnMethod,
        String sessionHash,
        boolean restricted) {

    public Identity(
            UUID accountId,
            UUID personId,
            String name,
            Set<Role> roles,
            Instant authenticatedAt,
            String authnMethod,
            String sessionHash) {
        this(accountId, personId, name, roles, authenticatedAt, authnMethod, sessionHash, false);
    }

    private static final Identity SYSTEM = new Identity(null, null, "Confidant", Set.of(), null, "SYSTEM", null);

    private static final Identity UNNAMED = new Identity(null, null, "", Set.of(), null, "UNNAMED", null);

    /** Somebody who does what must not be found under their name: nothing of who or where they are is written down. */
    public static Identity unnamed() {
        return UNNAMED;
    }

    boolean isUnnamed() {
        return this == UNNAMED;
    }

    /** The application itself, at work in a job or at the first start. It may do everything. */
    public static Identity system() {
        return SYSTEM;
    }

    /** The same person, who has just given the password once more. */
    public Identity authenticatedAgain(Instant at) {
        return new Identity(accountId, personId, name, roles, at, authnMethod, sessionHash, restricted);
    }

    boolean isSystem() {
        return this == SYSTEM;
    }
}
