package org.confidant.training.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.confidant.foundation.problem.Problem;
import org.confidant.training.CompletionRules;
import org.confidant.training.CourseNames;
import org.confidant.training.CourseTerms;
import org.confidant.training.Done;

/** Says of each row, one after the other, what would become of it. Asks nothing: what is on file is given to it. */
final class ImportJudge {

    /** What exports say of somebody who did complete; anything else is no completion, and no mistake either. */
    private static final Set<String> COMPLETED = Set.of(
            "completed",
            "complete",
            "passed",
            "pass",
            "achieved",
            "attended",
            "successful",
            "success",
            "compliant",
            "fully attended",
            "met",
            "yes",
            "y",
            "100%");

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,4})\\s*/\\s*(\\d{1,4})");

    private final ImportMapping mapping;
    private final Map<ImportField, Integer> places = new HashMap<>();
    private final int columns;
    private final CourseNames courses;
    private final LocalDate today;
    private final Set<Done> seen = new HashSet<>();

    /** Of the part that is being judged; a part may have to be judged again. */
    private final Set<Done> seenJustNow = new HashSet<>();

    ImportJudge(ImportMapping mapping, List<String> columns, CourseNames courses, LocalDate today) {
        this.mapping = mapping;
        this.columns = columns.size();
        this.courses = courses;
        this.today = today;
        mapping.columns().forEach((field, column) -> places.put(field, columns.indexOf(column)));
    }

    /** Forgets the part that was judged last: it is judged again, or another one is. */
    ImportJudge again() {
        seenJustNow.clear();
        return this;
    }

    /** The part that was judged last stays as it was judged. */
    void agree() {
        seen.addAll(seenJustNow);
        seenJustNow.clear();
    }

    ImportCells cells(ImportText.Row row) {
        return new ImportCells(row.number(), row.cells(), places);
    }

    /** @param onFile what counts already of the people of this part of the file */
    ImportVerdict judge(ImportCells row, ImportMatch people, Set<Done> onFile) {
        if (row.shifted(columns)) return ImportVerdict.broken("The row has more cells than the header has columns.");
        var status = row.cell(ImportField.STATUS);
        if (mapping.has(ImportField.STATUS) && !completed(status)) {
            return ImportVerdict.leftOut(status == null ? "No status." : "The status is not one of completion.");
        }
        var name = mapping.onlyCourse() != null ? mapping.onlyCourse() : row.cell(ImportField.COURSE);
        if (name == null) return ImportVerdict.broken("The row names no course.");
        var course = courses.find(name);
        if (course.isEmpty()) return ImportVerdict.unplaced(name);
        if (course.get().leftOut()) return ImportVerdict.leftOut("Another course.");
        return judge(row, course.get().terms(), people, onFile);
    }

    private ImportVerdict judge(ImportCells row, CourseTerms terms, ImportMatch people, Set<Done> onFile) {
        var found = people.find(row);
        if (found.person() == null) return ImportVerdict.broken(found.why());
        var cell = row.cell(ImportField.COMPLETED_ON);
        if (cell == null) return ImportVerdict.broken("The day of completion is missing.");
        var day = ImportDays.read(cell);
        if (day.isEmpty()) {
            return ImportVerdict.broken("The day of completion is not a date such as 2026-11-19 or 19/11/2026.");
        }
        try {
            var completedOn = CompletionRules.day(day.get(), today);
            var score = score(row.cell(ImportField.SCORE));
            CompletionRules.score(score, terms.passMark(), mapping.testPassedElsewhere());
            return placed(found.person().id(), terms, completedOn, score, onFile);
        } catch (NumberFormatException notANumber) {
            return ImportVerdict.broken("The score is not a number from 0 to 100.");
        } catch (Problem wrong) {
            return ImportVerdict.broken(wrong.getMessage());
        }
    }

    private ImportVerdict placed(UUID person, CourseTerms terms, LocalDate day, Integer score, Set<Done> onFile) {
        var done = new Done(person, terms.id(), day);
        var verdict = new ImportVerdict(ImportVerdict.Kind.FRESH, null, null, person, terms, day, score);
        boolean again = seen.contains(done) || !seenJustNow.add(done);
        if (onFile.contains(done)) return verdict.as(again ? ImportVerdict.Kind.REPEATED : ImportVerdict.Kind.KNOWN);
        return again ? verdict.as(ImportVerdict.Kind.REPEATED) : verdict;
    }

    private static boolean completed(String status) {
        return status != null && COMPLETED.contains(status.toLowerCase(Locale.ROOT));
    }

    /** Per cent, cut: 79.9 does not reach a pass mark of 80. Null when the row says none. */
    static Integer score(String cell) {
        if (cell == null || cell.equals("-") || cell.equalsIgnoreCase("n/a")) return null;
        var parts = FRACTION.matcher(cell);
        if (parts.matches()) {
            int of = Integer.parseInt(parts.group(2));
            if (of == 0) throw new NumberFormatException(cell);
            return Integer.parseInt(parts.group(1)) * 100 / of;
        }
        return new BigDecimal(cell.replace("%", "").strip())
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
    }
}
