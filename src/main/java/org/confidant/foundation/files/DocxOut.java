package org.confidant.foundation.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a document (.docx) from top to bottom: a title, headings, paragraphs, and names with their values. The parts of
 * the package are written as they are, as {@link SheetOut} does: what is needed is few lines, and the same words give the
 * same bytes, which a library that puts the hour into each document does not.
 */
public final class DocxOut implements AutoCloseable {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final ZipOutputStream zip;
    private final StringBuilder body = new StringBuilder();

    public DocxOut(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    public void title(String text) {
        styled("Title", text);
    }

    public void heading(String text) {
        styled("Heading1", text);
    }

    public void paragraph(String text) {
        body.append("<w:p>").append(run(text, "")).append("</w:p>");
    }

    public void fact(String label, String value) {
        body.append("<w:p>")
                .append(run(label + ": ", "<w:rPr><w:b/></w:rPr>"))
                .append(run(value, ""))
                .append("</w:p>");
    }

    private void styled(String style, String text) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/></w:pPr>")
                .append(run(text, ""))
                .append("</w:p>");
    }

    private static String run(String text, String look) {
        return "<w:r>" + look + "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    /** Without what XML cannot hold. */
    static String escaped(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(one -> {
            switch (one) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> {
                    boolean allowed = one == '\t'
                            || one >= 0x20 && one <= 0xD7FF
                            || one >= 0xE000 && one <= 0xFFFD
                            || one >= 0x10000;
                    if (allowed) out.appendCodePoint(one);
                    else if (one == '\n') out.append(' ');
                }
            }
        });
        return out.toString();
    }

    @Override
    public void close() throws IOException {
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + KINDS + "document.main+xml\"/>"
                        + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + KINDS + "styles+xml\"/></Types>");
        part("_rels/.rels", relation("officeDocument", "word/document.xml"));
        part("word/_rels/document.xml.rels", relation("styles", "styles.xml"));
        part(
                "word/styles.xml",
                "<w:styles xmlns:w=\"" + MAIN + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                        + "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"22\"/>"
                        + "<w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
                        + "<w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                        + style("Title", "Title", 36) + style("Heading1", "heading 1", 26) + "</w:styles>");
        part(
                "word/document.xml",
                "<w:document xmlns:w=\"" + MAIN + "\"><w:body>" + body
                        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\""
                        + " w:bottom=\"1134\" w:left=\"1134\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>"
                        + "</w:sectPr></w:body></w:document>");
        zip.close();
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE + kind
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String style(String id, String name, int size) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\""
                + size + "\"/></w:rPr></w:style>";
    }

    private void part(String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
