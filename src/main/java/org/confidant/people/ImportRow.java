package org.confidant.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one row of a list would do.
 *
 * @param personId whom it concerns; null for somebody new
 * @param changes in words, one for each column that would change
 * @param details what would be kept, without the line manager; null when there are errors
 */
public record ImportRow(
        long line,
        Kind kind,
        String name,
        List<String> changes,
        List<Fault> faults,
        UUID personId,
        PersonDetails details,
        String managerEmail,
        LocalDate leftOn,
        ImportPlaces.Wanted places) {

    /** What would happen to the person. */
    public enum Kind {
        ADD("Add", "info"),
        CHANGE("Change", "warn"),
        LEAVE("Leaves", "warn"),
        UNCHANGED("Unchanged", "calm"),
        ERROR("Error", "bad");

        private final String label;
        private final String kind;

        Kind(String label, String kind) {
            this.label = label;
            this.kind = kind;
        }

        public String label() {
            return label;
        }

        public String kind() {
            return kind;
        }
    }

    /** What is wrong in which column. */
    public record Fault(String column, String sentence) {}
}
