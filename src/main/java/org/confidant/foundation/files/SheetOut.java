package org.confidant.foundation.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes one table as a workbook (.xlsx), row by row: nothing is kept in memory. Numbers and days are numbers and days
 * there; a text is always a text, and made harmless as in {@link CsvOut} for whoever saves the table as CSV.
 */
public final class SheetOut {

    public static final String TYPE = FileKind.XLSX.mediaType();

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LONGEST_CELL = 32_767;
    private static final int WIDTH = 18;
    private static final int BOLD = 1;
    private static final int DAY = 2;

    private final ZipOutputStream zip;
    private boolean header = true;

    public SheetOut(OutputStream out, String name) throws IOException {
        zip = new ZipOutputStream(out);
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + KINDS + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + KINDS + "styles+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + KINDS
                        + "worksheet+xml\"/></Types>");
        part("_rels/.rels", relations("officeDocument", "xl/workbook.xml", null, null));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\""
                        + escaped(name.length() > 31 ? name.substring(0, 31) : name)
                        + "\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
        part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font/><font><b/></font></fonts>"
                        + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf xfId=\"0\"/>"
                        + "<xf xfId=\"0\" fontId=\"1\" applyFont=\"1\"/>"
                        + "<xf xfId=\"0\" numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
                + " topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultColWidth=\""
                + WIDTH
                + "\" defaultRowHeight=\"15\"/><sheetData>");
    }

    /** The first row is the header. */
    public void row(List<?> cells) {
        var row = new StringBuilder("<row>");
        for (var cell : cells) row.append(cell(cell));
        header = false;
        write(row.append("</row>").toString());
    }

    private String cell(Object cell) {
        if (cell == null || cell.toString().isEmpty()) return "<c/>";
        if (cell instanceof Number number) return "<c><v>" + number + "</v></c>";
        if (cell instanceof LocalDate day) {
            return "<c s=\"" + DAY + "\"><v>" + ChronoUnit.DAYS.between(DAY_ZERO, day) + "</v></c>";
        }
        return "<c t=\"inlineStr\"" + (header ? " s=\"" + BOLD + "\"" : "") + "><is><t xml:space=\"preserve\">"
                + escaped(CsvOut.harmless(cell)) + "</t></is></c>";
    }

    /** Ends the workbook. One that was not ended, because something failed on the way, does not open. */
    public void finish() throws IOException {
        write("</sheetData></worksheet>");
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private static String relations(String one, String target, String other, String otherTarget) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + RELATIONS + "/"
                + one + "\" Target=\"" + target + "\"/>"
                + (other == null
                        ? ""
                        : "<Relationship Id=\"r2\" Type=\"" + RELATIONS + "/" + other + "\" Target=\"" + otherTarget
                                + "\"/>")
                + "</Relationships>";
    }

    private void part(String path, String body) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        write(XML + body);
        zip.closeEntry();
    }

    /** Without the characters that XML does not have. */
    private static String escaped(String text) {
        var cut = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
        var safe = new StringBuilder(cut.length());
        cut.codePoints().forEach(c -> {
            if (c == '<') safe.append("&lt;");
            else if (c == '&') safe.append("&amp;");
            else if (c == '>') safe.append("&gt;");
            else if (c == '"') safe.append("&quot;");
            else if (c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF) safe.appendCodePoint(c);
            else if (c == '\n' || c == '\t') safe.appendCodePoint(c);
        });
        return safe.toString();
    }

    private void write(String text) {
        try {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
