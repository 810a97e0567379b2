package org.confidant.training.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.confidant.foundation.files.CsvOut;

/** The rows that go back: as they came, with their line and the reason, as a file that can be mended and brought again. */
final class Rejects {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Writer writer;
    private final CsvOut csv;
    private final List<Integer> places = new ArrayList<>();
    private boolean any;

    Rejects() {
        try {
            writer = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        csv = CsvOut.to(writer);
    }

    /** A file that went back once has our two columns already; they are written anew. */
    void begin(List<String> header) {
        var names = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equals(ImportText.LINE) || header.get(i).equals(ImportText.WHY)) continue;
            places.add(i);
            names.add(header.get(i));
        }
        names.add(ImportText.LINE);
        names.add(ImportText.WHY);
        csv.row(names);
    }

    void take(ImportCells row, ImportVerdict verdict) {
        var why =
                switch (verdict.kind()) {
                    case BROKEN -> verdict.why();
                    case UNPLACED -> "Nobody has said yet which course this is.";
                    default -> null;
                };
        if (why == null) return;
        any = true;
        var cells = new ArrayList<Object>();
        for (int place : places) cells.add(place < row.raw().size() ? row.raw().get(place) : "");
        cells.add(row.line());
        cells.add(why);
        csv.row(cells);
    }

    /** Null when no row goes back. */
    byte[] packed() {
        try {
            writer.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return any ? bytes.toByteArray() : null;
    }
}
