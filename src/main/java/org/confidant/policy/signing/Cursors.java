package org.confidant.policy.signing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;

/** Reads the parts of cursors, which come from outside. */
final class Cursors {

    private Cursors() {}

    static Instant instant(String part) {
        try {
            return Instant.parse(part);
        } catch (DateTimeParseException forged) {
            throw wrong();
        }
    }

    static UUID id(String part) {
        try {
            return UUID.fromString(part);
        } catch (IllegalArgumentException forged) {
            throw wrong();
        }
    }

    private static Invalid wrong() {
        return new Invalid("cursor", "This is not a cursor of this list. Begin again without one.");
    }
}
