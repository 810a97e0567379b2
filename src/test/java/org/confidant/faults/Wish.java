package org.confidant.faults;

import java.util.UUID;

/**
 * What a client wants done once, however often it has to ask.
 *
 * @param signature whether it is a signature; otherwise an incident
 * @param key the same at every try
 */
record Wish(boolean signature, Person person, UUID key, String path, String body) {

    static Wish incident(Person person) {
        var key = UUID.randomUUID();
        return new Wish(
                false,
                person,
                key,
                "/api/v1/incidents",
                "{\"category\":\"B3_WRONG_RECIPIENT\",\"narrative\":\"A letter went to the wrong address, says " + key
                        + ".\"}");
    }

    static Wish signature(Person person, Text text) {
        return new Wish(
                true,
                person,
                UUID.randomUUID(),
                "/api/v1/policy-versions/" + text.version() + "/attestations",
                text.agreement());
    }

    /** A policy's version that asks for signatures, and what one sends to agree to it. */
    record Text(String version, String sha256, String agreement) {}
}
