package org.confidant.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Which people a list shows.
 *
 * @param search beginning of a name, an e-mail address or an employee number; every word must fit
 * @param teamId one team only, or null
 */
public record PersonFilter(String search, UUID teamId, Presence presence) {

    /** Whether those who left are shown. */
    public enum Presence {
        HERE("People who are here"),
        LEFT("People who left"),
        ALL("Everybody");

        private final String label;

        Presence(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String getLabel() {
            return label;
        }
    }

    private static final int MOST_WORDS = 5;
    private static final String FITS = " AND (p.family_name LIKE ? OR p.given_name LIKE ? OR p.preferred_name LIKE ?"
            + " OR p.email LIKE ? OR p.employee_no LIKE ?)";
    private static final int PLACES = 5;

    static PersonFilter here(String search) {
        return new PersonFilter(search, null, Presence.HERE);
    }

    /** Adds its conditions with positional parameters. */
    void into(StringBuilder where, List<Object> values, LocalDate today) {
        switch (presence == null ? Presence.HERE : presence) {
            case HERE -> add(where, values, " AND (p.left_on IS NULL OR p.left_on >= ?)", today);
            case LEFT -> add(where, values, " AND p.left_on < ?", today);
            case ALL -> {}
        }
        if (teamId != null) {
            add(where, values, " AND p.team_id = ?", teamId);
        }
        if (search != null && !search.isBlank()) {
            var words = search.strip().split("\\s+");
            for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
                where.append(FITS);
                for (int place = 0; place < PLACES; place++) {
                    values.add(beginning(words[i]));
                }
            }
        }
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        where.append(condition);
        values.add(value);
    }

    /** The signs of LIKE mean themselves. */
    private static String beginning(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
