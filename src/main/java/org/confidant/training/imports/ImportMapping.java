package org.confidant.training.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.Violation;

/**
 * What the columns of a file mean.
 *
 * @param columns the column that holds each field; none for a field that the file does not have
 * @param onlyCourse the code of the one course that all rows are about, for a file without a column that says it
 * @param testPassedElsewhere the provider gives a completion only to who passed its test, so a row without a score is one
 */
public record ImportMapping(Map<ImportField, String> columns, String onlyCourse, boolean testPassedElsewhere)
        implements java.io.Serializable {

    private static final String ONLY_COURSE = "onlyCourse";
    private static final String TEST_PASSED = "testPassedElsewhere";

    public ImportMapping {
        var kept = new EnumMap<ImportField, String>(ImportField.class);
        columns.forEach((field, column) -> {
            if (column != null && !column.isBlank()) kept.put(field, column);
        });
        columns = Collections.unmodifiableMap(kept);
        onlyCourse = onlyCourse == null || onlyCourse.isBlank() ? null : onlyCourse.strip();
    }

    /** What the names of the columns suggest; each column is suggested once. */
    static ImportMapping suggested(List<String> columns) {
        var found = new EnumMap<ImportField, String>(ImportField.class);
        var taken = new HashSet<String>();
        for (var field : ImportField.values()) {
            columns.stream()
                    .filter(column -> field.fits(column) >= 0 && !taken.contains(column))
                    .min((one, other) -> field.fits(one) - field.fits(other))
                    .ifPresent(column -> {
                        found.put(field, column);
                        taken.add(column);
                    });
        }
        if (found.containsKey(ImportField.GIVEN_NAME) && found.containsKey(ImportField.FAMILY_NAME)) {
            found.remove(ImportField.FULL_NAME);
        }
        return new ImportMapping(found, null, false);
    }

    /** Says all that is missing, at the fields of the form. */
    void check(List<String> fileColumns) {
        var missing = new ArrayList<Violation>();
        columns.forEach((field, column) -> {
            if (!fileColumns.contains(column)) {
                missing.add(new Violation(field.name(), "The file has no column of this name."));
            }
        });
        if (!has(ImportField.COMPLETED_ON)) {
            missing.add(new Violation("COMPLETED_ON", "Choose the column with the day of completion."));
        }
        if (!has(ImportField.COURSE) && onlyCourse == null) {
            missing.add(
                    new Violation("COURSE", "Choose the column that names the course, or one course for all rows."));
        }
        if (!has(ImportField.EMAIL) && !has(ImportField.EMPLOYEE_NO) && !byName()) {
            missing.add(new Violation(
                    "EMAIL",
                    "Choose a column that tells the person: the e-mail address, the employee number, or the name"
                            + " together with the team or the job title."));
        }
        if (!missing.isEmpty()) throw new Invalid(missing);
    }

    /** A name alone could be anybody's of that name. */
    private boolean byName() {
        boolean name = has(ImportField.FULL_NAME) || has(ImportField.GIVEN_NAME) && has(ImportField.FAMILY_NAME);
        return name && (has(ImportField.TEAM) || has(ImportField.JOB_TITLE));
    }

    boolean has(ImportField field) {
        return columns.containsKey(field);
    }

    String text() {
        var text = new StringBuilder();
        columns.forEach((field, column) ->
                text.append(field.name()).append('\t').append(column).append('\n'));
        if (onlyCourse != null)
            text.append(ONLY_COURSE).append('\t').append(onlyCourse).append('\n');
        return text.append(TEST_PASSED)
                .append('\t')
                .append(testPassedElsewhere)
                .append('\n')
                .toString();
    }

    static ImportMapping parse(String text) {
        var columns = new EnumMap<ImportField, String>(ImportField.class);
        String only = null;
        boolean passed = false;
        for (var line : text.split("\n")) {
            var parts = line.split("\t", 2);
            if (parts.length < 2) continue;
            switch (parts[0]) {
                case ONLY_COURSE -> only = parts[1];
                case TEST_PASSED -> passed = Boolean.parseBoolean(parts[1]);
                default -> columns.put(ImportField.valueOf(parts[0]), parts[1]);
            }
        }
        return new ImportMapping(columns, only, passed);
    }
}
