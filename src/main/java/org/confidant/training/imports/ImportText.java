package org.confidant.training.imports;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.TooLarge;

/**
 * The text of a file that was brought: what it is written in, what parts its cells, and its rows one after the other.
 * Only the compressed bytes are held; no more than one row is ever in memory.
 *
 * @param packed the bytes of the file, compressed
 */
record ImportText(byte[] packed, Charset encoding, char between) {

    static final int MOST_ROWS = 200_000;
    static final int MOST_COLUMNS = 200;

    /** What we add to the rows that go back. */
    static final String LINE = "Line in the file";

    static final String WHY = "Why it was not taken";

    private static final List<String> OURS = List.of(LINE, WHY);
    private static final String FILE = "file";
    private static final int LONGEST_CELL = 2_000;
    private static final int LOOKED_AT = 64 * 1024;
    private static final Charset OLD = Charset.forName("windows-1252");

    /** @param number of the line on which it begins, as a text editor counts */
    record Row(long number, List<String> cells) {}

    /** What a first look at the whole file tells. */
    record Look(List<String> columns, String signature, int rows, List<List<String>> first) {}

    static ImportText of(byte[] bytes) {
        var encoding = isUtf8(bytes) ? StandardCharsets.UTF_8 : OLD;
        return new ImportText(pack(bytes), encoding, between(bytes, encoding));
    }

    /** Reads it once from beginning to end, so that what is no CSV is refused before anybody works on it. */
    Look look() {
        var columns = new ArrayList<String>();
        var first = new ArrayList<List<String>>();
        int[] rows = {0};
        each(columns::addAll, row -> {
            if (++rows[0] > MOST_ROWS) throw new TooLarge(FILE, "The file has more than 200,000 rows. Split it.");
            if (first.size() < 3) first.add(row.cells());
        });
        if (rows[0] == 0) throw new Invalid(FILE, "The file has a header line and no row below it.");
        return new Look(List.copyOf(columns), signature(columns), rows[0], List.copyOf(first));
    }

    /** The header, and the rows as long as they are wanted; none is read ahead. */
    List<Row> first(int most) {
        var first = new ArrayList<Row>();
        read(header -> {}, row -> {
            first.add(row);
            return first.size() < most;
        });
        return first;
    }

    /** The header, then every row that is not empty. */
    void each(Consumer<List<String>> header, Consumer<Row> row) {
        read(header, one -> {
            row.accept(one);
            return true;
        });
    }

    private void read(Consumer<List<String>> header, Predicate<Row> row) {
        try (var reader = reader();
                var parser = CSVParser.parse(reader, format())) {
            Iterator<CSVRecord> records = parser.iterator();
            var names = next(records);
            if (names == null) {
                throw new Invalid(FILE, "The file has no header line. The first line names the columns.");
            }
            header.accept(names(names));
            long before = parser.getCurrentLineNumber();
            for (var record = next(records); record != null; record = next(records)) {
                var cells = cells(record);
                boolean says = cells.stream().anyMatch(cell -> !cell.isBlank());
                if (says && !row.test(new Row(before + 1, cells))) return;
                before = parser.getCurrentLineNumber();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Null at the end. Only what the parser says of the file is the file's fault. */
    private static CSVRecord next(Iterator<CSVRecord> records) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Invalid(
                    FILE, "The file is not in CSV: a quotation mark is not closed, or something follows one.");
        }
    }

    private CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(between)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private Reader reader() throws IOException {
        var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(packed)), encoding));
        reader.mark(1);
        if (reader.read() != '\uFEFF') reader.reset();
        return reader;
    }

    /** Columns of the same name are told apart by a number; those without a name by their place. */
    private static List<String> names(CSVRecord record) {
        if (record.size() > MOST_COLUMNS) throw new Invalid(FILE, "The file has more than 200 columns.");
        var names = new ArrayList<String>();
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < record.size(); i++) {
            var name = record.get(i).strip().replaceAll("\\s+", " ");
            if (name.isEmpty()) name = "Column " + (i + 1);
            if (name.length() > 100) name = name.substring(0, 100);
            int times = seen.merge(name, 1, Integer::sum);
            names.add(times == 1 ? name : name + " (" + times + ")");
        }
        return names;
    }

    private static List<String> cells(CSVRecord record) {
        var cells = new ArrayList<String>(record.size());
        for (var cell : record) cells.add(cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell);
        return cells;
    }

    /** The same for the same columns in any order, and for rows that went back and come again. */
    static String signature(List<String> columns) {
        return Sha256.hex(String.join(
                "\n",
                columns.stream()
                        .filter(column -> !OURS.contains(column))
                        .map(ImportField::bare)
                        .sorted()
                        .toList()));
    }

    private static boolean isUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(8192);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) return false;
            if (result.isUnderflow()) return true;
            out.clear();
        }
    }

    /** Whichever of the usual ones the first line has most of, outside quotation marks. */
    private static char between(byte[] bytes, Charset encoding) {
        var start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), encoding);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (!quoted && (c == '\n' || c == '\r') && any) break;
            else if (!quoted && c == ',') commas++;
            else if (!quoted && c == ';') semicolons++;
            else if (!quoted && c == '\t') tabs++;
            any |= c > ' ' && c != '\uFEFF';
        }
        if (tabs > commas && tabs > semicolons) return '\t';
        return semicolons > commas ? ';' : ',';
    }

    static byte[] pack(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] unpack(byte[] packed) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return zip.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
