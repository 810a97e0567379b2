package org.confidant.foundation.files;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A document on A4 sheets, written from top to bottom. The font is embedded, so names print the same everywhere; a
 * character that it does not have is printed as a white square with its code beside it rather than left out. The same
 * words give the same bytes.
 */
public final class PdfPaper implements AutoCloseable {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float LEFT = 64;
    private static final float LABELS = 150;
    private static final float BOTTOM = 64;
    private static final float CELL = 9;
    private static final float PAD = 4;
    private static final float ROW = 12;
    private static final Color INK = Color.BLACK;
    private static final Color SHADE = new Color(0xE6, 0xEC, 0xF2);
    private static final Color BAR = new Color(0x1F, 0x5A, 0x8C);
    private static final Color RULE = new Color(0x8A, 0x94, 0x9E);

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final float wide;
    private final PDRectangle sheet;
    private PDPageContentStream page;
    private float y;

    private PdfPaper(PDRectangle sheet) {
        this.sheet = sheet;
        this.wide = sheet.getWidth() - 2 * LEFT;
        try (var stream = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, stream);
            document.getDocumentCatalog().setLanguage("en-GB");
            turn();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static PdfPaper upright() {
        return new PdfPaper(PDRectangle.A4);
    }

    /** For wide tables. */
    public static PdfPaper sideways() {
        return new PdfPaper(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
    }

    public void title(String text) {
        lines(text, 20);
    }

    /** Stays with at least two lines of what follows it. */
    public void heading(String text) {
        if (y - 60 < BOTTOM) newPage();
        gap(10);
        lines(text, 14);
        gap(2);
    }

    public void paragraph(String text) {
        for (var part : text.split("\\R")) lines(part, 10);
    }

    /** A part of a title or a remark, in points. */
    public void lines(String text, float size) {
        for (var line : broken(text, size, wide)) {
            room(size * 1.35f);
            y -= size * 1.35f;
            at(line, size, LEFT, y);
        }
    }

    public void gap(float points) {
        y -= points;
    }

    public void fact(String label, String value) {
        fact(label, value, 10);
    }

    /** Small enough for a hash to stand on one line, where it can be found and copied. */
    public void hash(String label, String value) {
        fact(label, value, 8.5f);
    }

    public void fact(String label, String value, float size) {
        var name = broken(label, 10, LABELS - 8);
        var said = new ArrayList<String>();
        for (var part : value.split("\\R")) said.addAll(broken(part, size, wide - LABELS));
        for (int i = 0; i < Math.max(name.size(), said.size()); i++) {
            room(15);
            y -= 15;
            if (i < name.size()) at(name.get(i), 10, LEFT, y);
            if (i < said.size()) at(said.get(i), size, LEFT + LABELS, y);
        }
        y -= 3;
    }

    /**
     * A table whose head stands on every sheet it goes on to.
     *
     * @param shares how wide each column is, compared with the others
     */
    public void table(List<String> head, List<? extends List<String>> rows, float... shares) {
        var widths = widths(shares);
        head(head, widths);
        for (var row : rows) {
            var cells = cells(row, widths);
            if (y - height(cells) < BOTTOM) {
                newPage();
                head(head, widths);
            }
            row(cells, widths, null);
        }
        gap(6);
    }

    /** Bars beside their names and values, the longest as wide as there is room for. */
    public void bars(List<String> names, List<Long> values) {
        long most = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
        float room = wide - LABELS - 50;
        for (int i = 0; i < names.size(); i++) {
            var name = broken(names.get(i), CELL, LABELS - 8);
            room(Math.max(ROW * name.size(), ROW) + 3);
            float top = y;
            for (var line : name) {
                y -= ROW;
                at(line, CELL, LEFT, y);
            }
            float length = room * values.get(i) / most;
            if (length > 0) fill(LEFT + LABELS, top - ROW - 1, length, 9, BAR);
            at(Long.toString(values.get(i)), CELL, LEFT + LABELS + length + 5, top - ROW);
            y -= 3;
        }
        gap(6);
    }

    /**
     * A square of numbers, each shaded the more the larger it is.
     *
     * @param rows from the top to the bottom, each from left to right
     */
    public void grid(List<String> columns, List<String> names, List<? extends List<Long>> rows) {
        long most = Math.max(
                1,
                rows.stream()
                        .flatMap(List::stream)
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(1));
        float cell = (wide - LABELS) / columns.size();
        room(20f * (rows.size() + 1));
        for (int i = 0; i < columns.size(); i++) at(columns.get(i), CELL, LEFT + LABELS + i * cell + PAD, y - 12);
        y -= 18;
        for (int r = 0; r < rows.size(); r++) {
            at(names.get(r), CELL, LEFT, y - 13);
            for (int c = 0; c < columns.size(); c++) {
                long value = rows.get(r).get(c);
                float x = LEFT + LABELS + c * cell;
                fill(x, y - 19, cell - 2, 18, shade((float) value / most));
                at(Long.toString(value), CELL, x + PAD, y - 13);
            }
            y -= 20;
        }
        gap(8);
    }

    /** For what is attached to it or said about it. */
    public PDDocument document() {
        return document;
    }

    /** What programs show of it. */
    public void about(String title, Instant madeAt, long id) {
        var about = document.getDocumentInformation();
        about.setTitle(title);
        about.setProducer("Confidant");
        about.setCreationDate(calendar(madeAt));
        document.setDocumentId(id);
    }

    public static Calendar calendar(Instant at) {
        var time = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        time.setTimeInMillis(at.toEpochMilli());
        return time;
    }

    /** Says this at the foot of every sheet, and which of how many it is; the last thing that is written. */
    public void feet(String text) {
        try {
            page.close();
            page = null;
            int count = document.getNumberOfPages();
            for (int i = 0; i < count; i++) {
                try (var foot = new PDPageContentStream(
                        document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                    foot.beginText();
                    foot.setFont(font, 8);
                    foot.newLineAtOffset(LEFT, 36);
                    foot.showText(printable(text + "  ·  " + (i + 1) + " of " + count));
                    foot.endText();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param compressed not, when something inside is to be found without opening it */
    public byte[] bytes(boolean compressed) {
        try (var out = new ByteArrayOutputStream()) {
            if (page != null) page.close();
            page = null;
            document.save(out, compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private float[] widths(float... shares) {
        float all = 0;
        for (float share : shares) all += share;
        var widths = new float[shares.length];
        for (int i = 0; i < shares.length; i++) widths[i] = wide * shares[i] / all;
        return widths;
    }

    private void head(List<String> head, float... widths) {
        var cells = cells(head, widths);
        room(height(cells) + 2 * ROW);
        row(cells, widths, SHADE);
    }

    private List<List<String>> cells(List<String> row, float... widths) {
        var cells = new ArrayList<List<String>>();
        for (int i = 0; i < widths.length; i++) {
            var lines = new ArrayList<String>();
            var text = row.get(i) == null ? "" : row.get(i);
            for (var part : text.split("\\R", -1)) lines.addAll(broken(part, CELL, widths[i] - 2 * PAD));
            cells.add(lines);
        }
        return cells;
    }

    private static float height(List<List<String>> cells) {
        return ROW * cells.stream().mapToInt(List::size).max().orElse(1) + PAD;
    }

    /** What is higher than a sheet goes on on the next one. */
    private void row(List<List<String>> cells, float[] widths, Color shade) {
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        int done = 0;
        while (done < most) {
            int fit = Math.max(1, (int) ((y - PAD - BOTTOM) / ROW));
            int end = Math.min(most, done + fit);
            float height = ROW * (end - done) + PAD;
            if (shade != null) fill(LEFT, y - height, wide, height, shade);
            float x = LEFT;
            for (int c = 0; c < widths.length; c++) {
                for (int i = done; i < Math.min(end, cells.get(c).size()); i++)
                    at(cells.get(c).get(i), CELL, x + PAD, y - ROW * (i - done + 1));
                x += widths[c];
            }
            y -= height;
            fill(LEFT, y, wide, 0.5f, RULE);
            done = end;
            if (done < most) newPage();
        }
    }

    private static Color shade(float share) {
        // from white to a blue on which black is still read well
        return new Color(1 - 0.45f * share, 1 - 0.25f * share, 1 - 0.05f * share);
    }

    private void room(float height) {
        if (y - height < BOTTOM) newPage();
    }

    private void newPage() {
        try {
            turn();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> broken(String raw, float size, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : printable(raw).split(" ")) {
            for (var piece : pieces(word, size, width)) {
                var longer = line.isEmpty() ? piece : line + " " + piece;
                if (width(longer, size) > width && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(piece);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** A word longer than a line is cut. */
    private List<String> pieces(String word, float size, float width) {
        if (width(word, size) <= width) return List.of(word);
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var character : word.codePoints().mapToObj(Character::toString).toList()) {
            if (width(piece + character, size) > width) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(character);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private float width(String text, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String printable(String raw) {
        var text = new StringBuilder();
        raw.replaceAll("\\s+", " ")
                .codePoints()
                .forEach(character -> text.append(
                        hasGlyph(character) ? Character.toString(character) : "\u25A1(U+%04X)".formatted(character)));
        return text.toString();
    }

    private boolean hasGlyph(int character) {
        try {
            font.encode(Character.toString(character));
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    private void at(String text, float size, float left, float height) {
        try {
            page.setNonStrokingColor(INK);
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(left, height);
            page.showText(text);
            page.endText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void fill(float x, float low, float width, float height, Color colour) {
        try {
            page.setNonStrokingColor(colour);
            page.addRect(x, low, width, height);
            page.fill();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void turn() throws IOException {
        if (page != null) page.close();
        var paper = new PDPage(sheet);
        document.addPage(paper);
        page = new PDPageContentStream(document, paper);
        y = sheet.getHeight() - 64;
    }
}
