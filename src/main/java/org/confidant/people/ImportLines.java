package org.confidant.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.TooLarge;

/** Reads a list of people in CSV, by the names of its columns, in any order, parted by commas or semicolons. */
final class ImportLines {

    static final int MOST = 20_000;
    static final List<String> NEEDED =
            List.of("given_name", "family_name", "email", "job_title", "employment_type", "started_on");
    static final List<String> OPTIONAL = List.of(
            "preferred_name", "employee_no", "team", "line_manager_email", "left_on", "site", "systems", "agreements");

    private static final String FILE = "file";

    private ImportLines() {}

    /** @param number as a text editor counts */
    record Line(long number, Map<String, String> cells) {

        String cell(String column) {
            var value = cells.get(column);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    static List<Line> read(String text) {
        var first = text.lines().findFirst().orElse("");
        char between = first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(between)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = CSVParser.parse(text, format)) {
            var lines = parser.iterator();
            if (!lines.hasNext()) {
                throw new Invalid(FILE, "The file has no header line. The first line names the columns.");
            }
            var columns = header(lines.next());
            var read = new ArrayList<Line>();
            while (lines.hasNext()) {
                read.add(line(lines.next(), columns, parser.getCurrentLineNumber()));
                if (read.size() > MOST) {
                    throw new TooLarge(FILE, "The file has more than 20,000 rows. Split it into several.");
                }
            }
            if (read.isEmpty()) {
                throw new Invalid(FILE, "The file has a header line and no row below it.");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Invalid(
                    FILE, "The file is not in CSV: a quotation mark is not closed, or something follows one.");
        }
    }

    private static List<String> header(CSVRecord record) {
        var columns = record.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_"))
                .toList();
        var missing = new TreeSet<>(NEEDED);
        columns.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new Invalid(
                    FILE,
                    "The header lacks " + String.join(", ", missing) + ". It must name: " + String.join(", ", NEEDED)
                            + "; it may name: " + String.join(", ", OPTIONAL) + ".");
        }
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (!NEEDED.contains(column) && !OPTIONAL.contains(column)) {
                throw new Invalid(
                        FILE,
                        "Column " + (i + 1) + " of the header is none that we know. It may name: "
                                + String.join(", ", NEEDED) + ", " + String.join(", ", OPTIONAL) + ".");
            }
            if (columns.indexOf(column) != i) {
                throw new Invalid(FILE, "The header names " + column + " twice.");
            }
        }
        return columns;
    }

    private static Line line(CSVRecord record, List<String> columns, long number) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
            cells.put(columns.get(i), record.get(i));
        }
        return new Line(
                number, record.size() == columns.size() ? cells : shifted(cells, record.size() - columns.size()));
    }

    /** A row with too many or too few cells is an error of its own, told with the others. */
    private static Map<String, String> shifted(Map<String, String> cells, int difference) {
        cells.put("", difference > 0 ? "more" : "fewer");
        return cells;
    }
}
