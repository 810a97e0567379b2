package org.confidant.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.problem.Invalid;

/** The last line of a page, from which the next page goes on. */
record AuditCursor(Instant ts, UUID id) {

    static AuditCursor of(List<String> parts) {
        try {
            return new AuditCursor(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeParseException | IllegalArgumentException forged) {
            throw new Invalid("cursor", "This page link is damaged. Start again from the first page.");
        }
    }

    static String after(AuditEvent last) {
        return Cursor.of(last.ts(), last.id());
    }
}
