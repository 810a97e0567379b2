package org.confidant.foundation.persistence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.problem.Invalid;

/** Where a slice ended, as opaque text: the sort values of its last row. */
public final class Cursor {

    private static final String BETWEEN = "\u001f";

    private Cursor() {}

    public static String of(Object... parts) {
        var text = Arrays.stream(parts)
                .map(part -> part == null ? "" : part.toString())
                .collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Invalid when the cursor was not made by {@link #of} with as many parts */
    public static List<String> parts(String cursor, int expected) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, -1);
            if (parts.length == expected) return List.of(parts);
        } catch (IllegalArgumentException forged) {
            throw wrong();
        }
        throw wrong();
    }

    /** Reads a part that holds a moment. */
    public static Instant instant(String part) {
        try {
            return Instant.parse(part);
        } catch (DateTimeParseException forged) {
            throw wrong();
        }
    }

    /** Reads a part that holds a day. */
    public static LocalDate date(String part) {
        try {
            return LocalDate.parse(part);
        } catch (DateTimeParseException forged) {
            throw wrong();
        }
    }

    /** Reads a part that holds an id. */
    public static UUID id(String part) {
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
