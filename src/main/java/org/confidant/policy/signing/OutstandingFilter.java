package org.confidant.policy.signing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;

/**
 * Whom to show of those whom a version asks.
 *
 * @param teamId of this team only, {@link #NO_TEAM} for those who are in none; null for all
 * @param answeredOn who signed or declined on this day in London; null for any
 */
public record OutstandingFilter(String words, Show show, UUID teamId, LocalDate answeredOn) {

    public static final UUID NO_TEAM = new UUID(0, 0);

    /** The groups that a person may want to see. */
    public enum Show {
        OUTSTANDING("Not yet signed", "a.status IN ('ASSIGNED', 'OPENED', 'DECLINED')"),
        OWED("Not yet answered", "a.status IN ('ASSIGNED', 'OPENED')"),
        UNOPENED("Not opened", "a.status = 'ASSIGNED'"),
        OPENED("Opened, not signed", "a.status = 'OPENED'"),
        OVERDUE("Overdue", "a.status IN ('ASSIGNED', 'OPENED')"),
        DECLINED("Declined", "a.status = 'DECLINED'"),
        SIGNED("Signed", "a.status = 'SIGNED'"),
        EXEMPT("Exempt", "a.status = 'EXEMPT'"),
        ASKED("Everybody who is asked", "a.status IN ('ASSIGNED', 'OPENED', 'DECLINED', 'SIGNED')");

        private final String label;
        private final String sql;

        Show(String label, String sql) {
            this.label = label;
            this.sql = sql;
        }

        public String getLabel() {
            return label;
        }

        /** As an address names it. @return null for nothing */
        public static Show named(String name) {
            if (name == null || name.isBlank()) return null;
            try {
                return valueOf(name);
            } catch (IllegalArgumentException unknown) {
                throw new Invalid(
                        "show",
                        "Show one of OUTSTANDING, OWED, UNOPENED, OPENED, OVERDUE, DECLINED, SIGNED, EXEMPT and ASKED.");
            }
        }
    }

    public OutstandingFilter(String words, Show show) {
        this(words, show, null, null);
    }

    public OutstandingFilter(String words, Show show, UUID teamId) {
        this(words, show, teamId, null);
    }

    /** As an address names a day. @return null for nothing */
    public static LocalDate day(String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            throw new Invalid("answeredOn", "A day is written 2026-11-23.");
        }
    }

    public OutstandingFilter {
        words = words == null ? "" : words.strip();
        if (words.length() > 100) words = words.substring(0, 100);
        show = show == null ? Show.OUTSTANDING : show;
    }

    String sql() {
        return show.sql;
    }

    /** Whether in a large organisation many people are likely to be among these, and none is looked for by name. */
    boolean isOfMany() {
        return words.isEmpty()
                && teamId == null
                && answeredOn == null
                && (show == Show.OUTSTANDING
                        || show == Show.OWED
                        || show == Show.UNOPENED
                        || show == Show.SIGNED
                        || show == Show.ASKED);
    }

    String like() {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
