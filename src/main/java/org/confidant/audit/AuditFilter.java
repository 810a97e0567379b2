package org.confidant.audit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an auditor looks for; every part may be null. {@code from} and {@code to} are days in Europe/London, both
 * included.
 */
public record AuditFilter(
        String person,
        UUID personId,
        String objectType,
        String objectId,
        String action,
        Outcome outcome,
        LocalDate from,
        LocalDate to) {

    public static AuditFilter none() {
        return new AuditFilter(null, null, null, null, null, null, null, null);
    }

    public AuditFilter {
        person = blankToNull(person);
        objectType = blankToNull(objectType);
        objectId = blankToNull(objectId);
        action = blankToNull(action);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
