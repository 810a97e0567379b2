package org.confidant.policy.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.confidant.foundation.files.CsvOut;
import org.confidant.foundation.files.SheetOut;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.policy.signing.CoverageService;
import org.confidant.policy.signing.OutstandingFilter;
import org.confidant.policy.signing.OutstandingRow;

/** The people of a version as files for a spreadsheet, written slice by slice: however many there are, few are in memory. */
@ApplicationScoped
public class CoverageLists {

    private static final List<String> HEADINGS =
            List.of("Name", "Job title", "Team", "Where it stands", "Due by the end of", "Late", "Exempt until");

    @Inject
    private CoverageService coverage;

    void csv(UUID version, OutstandingFilter filter, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var csv = CsvOut.to(writer);
        write(version, filter, csv::row);
        writer.flush();
    }

    void xlsx(UUID version, OutstandingFilter filter, OutputStream out) throws IOException {
        var sheet = new SheetOut(out, "Coverage");
        write(version, filter, sheet::row);
        sheet.finish();
    }

    private void write(UUID version, OutstandingFilter filter, Consumer<List<?>> sink) {
        sink.accept(HEADINGS);
        String cursor = null;
        do {
            var slice = coverage.people(version, filter, SliceRequest.of(SliceRequest.MOST, cursor));
            for (var row : slice.rows()) sink.accept(cells(row));
            cursor = slice.next();
        } while (cursor != null);
    }

    private static List<?> cells(OutstandingRow row) {
        return Arrays.asList(
                row.name(),
                row.jobTitle(),
                row.team(),
                row.status().getLabel(),
                row.dueOn(),
                row.overdue() ? "Late" : "",
                row.exemptUntil());
    }
}
