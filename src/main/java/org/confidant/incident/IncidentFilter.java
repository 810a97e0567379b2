package org.confidant.incident;

import jakarta.persistence.TypedQuery;
import java.util.Locale;
import java.util.regex.Pattern;
import org.confidant.foundation.problem.Invalid;

/**
 * What of the inbox is wanted.
 *
 * @param state OPEN (the usual), ALL, or the name of one status
 * @param kind one category; null for any
 * @param reference a reference, its beginning, or its number alone; null for any
 */
public record IncidentFilter(String state, IncidentCategory kind, String reference) {

    public static final String OPEN = "OPEN";
    public static final String ALL = "ALL";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern REFERENCE = Pattern.compile("INC-[0-9]{0,4}(-[0-9]{0,9})?");

    public IncidentFilter {
        state = state == null || state.isBlank() ? OPEN : state.strip();
        reference = reference == null || reference.isBlank()
                ? null
                : reference.strip().toUpperCase(Locale.UK);
        if (!OPEN.equals(state) && !ALL.equals(state)) {
            status(state);
        }
    }

    private static IncidentStatus status(String state) {
        try {
            return IncidentStatus.valueOf(state);
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("status", "Choose one of the states.");
        }
    }

    /** A reference that is none of ours finds nothing, rather than everything. */
    String where() {
        var where = new StringBuilder(
                OPEN.equals(state) ? " AND i.open = TRUE" : ALL.equals(state) ? "" : " AND i.status = :status");
        // said again so that the database need not walk past every open case, all of which come first
        if (isOver()) where.append(" AND i.nextDeadline >= :never");
        if (kind != null) {
            where.append(" AND i.category = :category");
        }
        if (reference != null) {
            where.append(
                    NUMBER.matcher(reference).matches()
                            ? " AND i.referenceNumber = :number"
                            : " AND i.reference LIKE :reference");
        }
        return where.toString();
    }

    private boolean isOver() {
        return !OPEN.equals(state) && !ALL.equals(state) && !status(state).open();
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        if (isOver()) query.setParameter("never", Incident.NEVER);
        if (!OPEN.equals(state) && !ALL.equals(state)) {
            query.setParameter("status", status(state));
        }
        if (kind != null) {
            query.setParameter("category", kind);
        }
        if (reference != null && NUMBER.matcher(reference).matches()) {
            query.setParameter("number", Integer.parseInt(reference));
        } else if (reference != null) {
            query.setParameter("reference", REFERENCE.matcher(reference).matches() ? reference + "%" : "-");
        }
        return query;
    }
}
