package org.confidant.training;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;

/** Reads back the parts of a cursor that came from outside. */
final class TrainingCursor {

    private TrainingCursor() {}

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException forged) {
            throw wrong();
        }
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException forged) {
            throw wrong();
        }
    }

    private static Invalid wrong() {
        return new Invalid("cursor", "This is not a cursor of this list. Begin again without one.");
    }
}
