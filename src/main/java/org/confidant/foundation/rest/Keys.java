package org.confidant.foundation.rest;

import java.util.UUID;
import org.confidant.foundation.problem.Invalid;

/** Idempotency-Key headers. */
public final class Keys {

    private Keys() {}

    /** @throws Invalid when the header is missing or no UUID */
    public static UUID required(String header) {
        if (header == null || header.isBlank())
            throw new Invalid(
                    "Idempotency-Key",
                    "Send an Idempotency-Key: a new UUID for each new thing, the same one for a retry.");
        try {
            return UUID.fromString(header.strip());
        } catch (IllegalArgumentException malformed) {
            throw new Invalid("Idempotency-Key", "The Idempotency-Key must be a UUID.");
        }
    }
}
