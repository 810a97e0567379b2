package org.confidant.policy.signing;

import java.time.Duration;
import java.time.Instant;

/** Who signs, as the organisation knows the person at the moment, and how the person proved it. */
record Signer(
        String name,
        String jobTitle,
        String employmentType,
        String authnMethod,
        Instant authnAt,
        String sessionHash,
        boolean reauthenticated,
        String ipTruncated,
        String userAgentFamily) {

    /** Whether the password was given recently enough to sign with it. */
    static boolean isFresh(Instant authenticatedAt, Instant now, int reauthMinutes) {
        return authenticatedAt != null
                && !authenticatedAt.isBefore(now.minus(Duration.ofMinutes(reauthMinutes)))
                && !authenticatedAt.isAfter(now.plus(Duration.ofMinutes(1)));
    }
}
