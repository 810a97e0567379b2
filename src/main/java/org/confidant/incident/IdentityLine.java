package org.confidant.incident;

import java.time.Instant;
import java.util.UUID;

/**
 * A request to know who reported, and what became of it.
 *
 * @param mine whether the reader asked
 * @param verdict null as long as nobody answered; so are the two after it
 */
public record IdentityLine(
        UUID id,
        Instant at,
        String who,
        boolean mine,
        IdentityBasis basis,
        String why,
        IdentityVerdict verdict,
        String answeredBy,
        Instant answeredAt) {}
