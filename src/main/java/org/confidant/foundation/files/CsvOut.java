package org.confidant.foundation.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes tables as CSV for people who open them in a spreadsheet: UTF-8 with a byte order mark, CR LF, quotation marks
 * where needed. A cell that a spreadsheet would take for a formula begins with an apostrophe, whoever wrote it.
 */
public final class CsvOut {

    public static final String TYPE = "text/csv; charset=UTF-8";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final Appendable out;

    private CsvOut(Appendable out) {
        this.out = out;
    }

    public static CsvOut to(Appendable out) {
        var csv = new CsvOut(out);
        csv.append(BYTE_ORDER_MARK);
        return csv;
    }

    /** A small table at once. */
    public static byte[] bytes(List<? extends List<?>> rows) {
        var text = new StringBuilder();
        var csv = to(text);
        rows.forEach(csv::row);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public void row(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) append(",");
            append(quoted(cells.get(i) instanceof Number number ? number.toString() : harmless(cells.get(i))));
        }
        append("\r\n");
    }

    /** The text, made harmless for spreadsheets; empty for null. */
    public static String harmless(Object cell) {
        var text = cell == null ? "" : cell.toString();
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
