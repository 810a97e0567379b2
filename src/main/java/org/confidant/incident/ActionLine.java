package org.confidant.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something to be done, or done. */
public record ActionLine(
        UUID id,
        long version,
        String what,
        UUID ownerId,
        String owner,
        LocalDate due,
        Instant doneAt,
        String evidence) {

    public boolean done() {
        return doneAt != null;
    }
}
