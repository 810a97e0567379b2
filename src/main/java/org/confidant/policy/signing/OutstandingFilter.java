package org.confidant.policy.signing;

import java.util.UUID;
import org.confidant.foundation.problem.Invalid;

/**
 * Whom to show of those whom a version asks.
 *
 * @param teamId of this team only; null for all
 */
public record OutstandingFilter(String words, Show show, UUID teamId) {

    /** The groups that a person may want to see. */
    public enum Show {
        OUTSTANDING("Not yet signed", "a.status IN ('ASSIGNED', 'OPENED', 'DECLINED')"),
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
                        "Show one of OUTSTANDING, UNOPENED, OPENED, OVERDUE, DECLINED, SIGNED, EXEMPT and ASKED.");
            }
        }
    }

    public OutstandingFilter(String words, Show show) {
        this(words, show, null);
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
                && (show == Show.OUTSTANDING || show == Show.UNOPENED || show == Show.SIGNED || show == Show.ASKED);
    }

    String like() {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
