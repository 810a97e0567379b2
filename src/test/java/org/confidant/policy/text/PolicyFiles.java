package org.confidant.policy.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.confidant.policy.text.Block.Heading;
import org.confidant.policy.text.Block.Item;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The same policy as each of the four kinds of file that an author may bring, made as office programs make them. */
public final class PolicyFiles {

    private PolicyFiles() {}

    /** The full-length sample policy. */
    public static PolicyText sample() {
        return PolicyText.parse(resource("/sample/confidentiality-policy.md"));
    }

    public static String resource(String name) {
        try (InputStream in = PolicyFiles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static byte[] markdown(PolicyText text) {
        return text.markdown().getBytes(StandardCharsets.UTF_8);
    }

    /** Wrapped at 88 characters, bullets as •, with Windows line ends. */
    public static byte[] plain(PolicyText text) {
        var out = new StringBuilder();
        for (var block : text.blocks()) {
            if (block instanceof Item item) {
                out.append(wrapped(mark(item) + item.text(), 88));
            } else {
                out.append("\r\n").append(wrapped(block.text(), 88)).append("\r\n");
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String mark(Item item) {
        return item.number() == 0 ? "• " : item.number() + ". ";
    }

    private static String wrapped(String text, int width) {
        var out = new StringBuilder();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                out.append(line).append(" \r\n");
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return out.append(line).append("\r\n").toString();
    }

    /** Heading styles, real bullet and number lists. */
    public static byte[] docx(PolicyText text) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var bullets = list(document, 1, STNumberFormat.BULLET, "•");
            BigInteger numbers = null;
            Block before = null;
            for (var block : text.blocks()) {
                var paragraph = document.createParagraph();
                paragraph.createRun().setText(block.text());
                if (block instanceof Heading heading) paragraph.setStyle("Heading" + heading.level());
                if (block instanceof Item item) {
                    if (item.number() == 1 && !(before instanceof Item)) {
                        numbers = list(document, 2, STNumberFormat.DECIMAL, "%1.");
                    }
                    paragraph.setNumID(item.number() == 0 ? bullets : numbers);
                    paragraph.setNumILvl(BigInteger.valueOf(item.depth()));
                }
                before = block;
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static BigInteger list(XWPFDocument document, int id, STNumberFormat.Enum format, String pattern) {
        var numbering = document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        var made = CTAbstractNum.Factory.newInstance();
        made.setAbstractNumId(BigInteger.valueOf(id));
        for (int level = 0; level < 3; level++) {
            var shape = made.addNewLvl();
            shape.setIlvl(BigInteger.valueOf(level));
            shape.addNewNumFmt().setVal(format);
            shape.addNewLvlText().setVal(pattern);
        }
        return numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(made)));
    }

    /** Headings in larger type, running text in 11 points, a page number at the foot of each page. */
    public static byte[] pdf(PolicyText text) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            new Printer(document).print(text);
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static final class Printer {
        private final PDDocument document;
        private final PDType0Font font;
        private PDPageContentStream page;
        private float y;
        private int pages;

        Printer(PDDocument document) throws IOException {
            this.document = document;
            this.font = PDType0Font.load(
                    document,
                    PDDocument.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            turn();
        }

        void print(PolicyText text) throws IOException {
            for (var block : text.blocks()) {
                if (block instanceof Heading heading) lines(block.text(), 20 - 3 * heading.level(), 72, 14);
                else if (block instanceof Item item) lines(mark(item) + item.text(), 11, 90, 2);
                else lines(block.text(), 11, 72, 10);
            }
            turn(false);
        }

        private void lines(String text, float size, float left, float space) throws IOException {
            y -= space;
            for (var line : broken(text, size, 595 - 72 - left)) {
                if (y < 90) turn();
                y -= size * 1.25f;
                put(line, size, left, y);
            }
        }

        private List<String> broken(String text, float size, float width) throws IOException {
            var lines = new ArrayList<String>();
            var line = "";
            for (var word : text.split(" ")) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (font.getStringWidth(longer) / 1000 * size > width) {
                    lines.add(line);
                    longer = word;
                }
                line = longer;
            }
            lines.add(line);
            return lines;
        }

        private void put(String text, float size, float left, float top) throws IOException {
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(left, top);
            page.showText(text);
            page.endText();
        }

        private void turn() throws IOException {
            turn(true);
        }

        private void turn(boolean another) throws IOException {
            if (page != null) {
                put("Page " + pages, 9, 280, 40);
                page.close();
            }
            if (!another) return;
            var paper = new PDPage(PDRectangle.A4);
            document.addPage(paper);
            page = new PDPageContentStream(document, paper);
            pages++;
            y = 770;
        }
    }
}
