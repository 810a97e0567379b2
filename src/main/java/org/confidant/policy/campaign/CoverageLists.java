package org.confidant.policy.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.confidant.foundation.files.CsvOut;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.policy.signing.CoverageService;
import org.confidant.policy.signing.OutstandingFilter;
import org.confidant.policy.signing.OutstandingRow;

/** The people of a version as files for a spreadsheet, written slice by slice: however many there are, few are in memory. */
@ApplicationScoped
public class CoverageLists {

    private static final List<String> HEADINGS =
            List.of("Name", "Job title", "Team", "Where it stands", "Due by the end of", "Late", "Exempt until");
    private static final int ROWS_IN_MEMORY = 100;

    @Inject
    private CoverageService coverage;

    void csv(UUID version, OutstandingFilter filter, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var csv = CsvOut.to(writer);
        write(version, filter, csv::row);
        writer.flush();
    }

    void xlsx(UUID version, OutstandingFilter filter, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            var sheet = book.createSheet("Coverage");
            sheet.createFreezePane(0, 1);
            var next = new int[1];
            write(version, filter, cells -> {
                var row = sheet.createRow(next[0]++);
                // text and never a formula, whatever it begins with
                for (int at = 0; at < cells.size(); at++) row.createCell(at).setCellValue(cells.get(at));
            });
            book.write(out);
        }
        out.flush();
    }

    private void write(UUID version, OutstandingFilter filter, Consumer<List<String>> sink) {
        sink.accept(HEADINGS);
        String cursor = null;
        do {
            var slice = coverage.people(version, filter, SliceRequest.of(SliceRequest.MOST, cursor));
            for (var row : slice.rows()) sink.accept(cells(row));
            cursor = slice.next();
        } while (cursor != null);
    }

    private static List<String> cells(OutstandingRow row) {
        return List.of(
                text(row.name()),
                text(row.jobTitle()),
                text(row.team()),
                row.status().getLabel(),
                text(row.dueOn()),
                row.overdue() ? "Late" : "",
                text(row.exemptUntil()));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
