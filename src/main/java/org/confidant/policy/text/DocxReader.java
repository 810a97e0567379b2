package org.confidant.policy.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.policy.text.Block.Heading;
import org.confidant.policy.text.Block.Item;
import org.confidant.policy.text.Block.Paragraph;

/**
 * Reads the words of a Word file. Word's own numbering of headings and lists becomes part of the words, a table's rows
 * become paragraphs. What could make two readers see two different texts (changes not yet accepted, content fetched
 * from elsewhere) is refused.
 */
final class DocxReader {

    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final Pattern HEADING_STYLE = Pattern.compile("(?i)heading\\s*([1-9])");
    private static final Pattern TRACKED = Pattern.compile("<w:(ins|del|moveFrom|moveTo) ");

    private final XWPFDocument document;
    private final DocxNumbers numbers = new DocxNumbers();
    private final List<Block> blocks = new ArrayList<>();
    private boolean hasHeadingStyles;

    private DocxReader(XWPFDocument document) {
        this.document = document;
    }

    static PolicyText read(byte[] bytes) {
        refuseWhatUnpacksTooLarge(bytes);
        try (var parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            refuseMacros(parts);
            refuseContentFromElsewhere(parts);
            try (var document = new XWPFDocument(parts)) {
                refuseTrackedChanges(document);
                return new DocxReader(document).text();
            }
        } catch (RuleBroken known) {
            throw known;
        } catch (Exception | LinkageError broken) {
            throw new RuleBroken(
                    "file",
                    "This Word file cannot be read: it seems to be damaged. Save it again in Word and choose it again.");
        }
    }

    /** Counts what the archive really unpacks to before any of it is parsed. */
    private static void refuseWhatUnpacksTooLarge(byte[] bytes) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var buffer = new byte[64 * 1024];
            long unpacked = 0;
            int entries = 0;
            while (in.getNextEntry() != null) {
                if (++entries > MOST_ENTRIES) throw tooLarge();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) throw tooLarge();
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new RuleBroken(
                    "file",
                    "This Word file cannot be read: it seems to be damaged. Save it again in Word and choose it again.");
        }
    }

    private static RuleBroken tooLarge() {
        return new RuleBroken("file", "This Word file unpacks to far more than a policy needs, so it was not opened.");
    }

    private static void refuseMacros(OPCPackage parts) throws Exception {
        for (var part : parts.getParts()) {
            var type = part.getContentType().toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled") || type.contains("vbaproject")) {
                throw new RuleBroken(
                        "file", "This Word file contains macros. Save it as an ordinary .docx and choose it again.");
            }
        }
    }

    /** Links that a reader may follow are words; anything else that is fetched from outside is not in the file. */
    private static void refuseContentFromElsewhere(OPCPackage parts) throws Exception {
        for (PackagePart part : parts.getParts()) {
            if (part.isRelationshipPart()) continue;
            for (PackageRelationship relation : part.getRelationships()) {
                if (relation.getTargetMode() == TargetMode.EXTERNAL && !isHarmless(relation)) {
                    throw new RuleBroken(
                            "file",
                            "This Word file fetches part of its content from another place. Put that content into the file itself, then choose it again.");
                }
            }
        }
    }

    private static boolean isHarmless(PackageRelationship relation) {
        var type = relation.getRelationshipType();
        if (type.equals(PackageRelationshipTypes.HYPERLINK_PART)) return true;
        var scheme = relation.getTargetURI().getScheme();
        return type.endsWith("/attachedTemplate") && (scheme == null || scheme.equals("file"));
    }

    private static void refuseTrackedChanges(XWPFDocument document) {
        if (TRACKED.matcher(document.getDocument().xmlText()).find()) {
            throw new RuleBroken(
                    "file",
                    "This Word file still holds tracked changes. Accept or reject them all in Word, then choose it again.");
        }
    }

    private PolicyText text() {
        hasHeadingStyles = document.getParagraphs().stream().anyMatch(paragraph -> styledLevel(paragraph) > 0);
        document.getBodyElements().forEach(this::add);
        return new PolicyText(blocks);
    }

    private void add(IBodyElement element) {
        if (element instanceof XWPFParagraph paragraph) {
            paragraph(paragraph);
        } else if (element instanceof XWPFTable table) {
            table(table);
        } else if (element instanceof XWPFSDT control && !isContents(control)) {
            control.getContent().getText().lines().forEach(line -> blocks.add(new Paragraph(line)));
        }
    }

    private static boolean isContents(XWPFSDT control) {
        return control.getContent().getText().lines().findFirst().orElse("").matches("(?i)(table of )?contents\\s*");
    }

    private void paragraph(XWPFParagraph paragraph) {
        var words = Words.clean(paragraph.getText());
        var style = styleName(paragraph);
        if (words.isEmpty() || style.toLowerCase(Locale.ROOT).startsWith("toc")) return;
        var level = headingLevel(paragraph, words);
        var label = numbers.next(paragraph);
        if (level > 0) {
            blocks.add(new Heading(level, label == null || label.isBullet() ? words : label.text() + " " + words));
        } else if (label != null) {
            blocks.add(item(label, words));
        } else {
            lines(paragraph).forEach(line -> blocks.add(new Paragraph(line)));
        }
    }

    private static Item item(DocxNumbers.Label label, String words) {
        if (label.isBullet()) return new Item(label.depth(), 0, words);
        if (label.isPlainNumber()) return new Item(label.depth(), label.number(), words);
        return new Item(label.depth(), 0, label.text() + " " + words);
    }

    /** A line break that the author set by hand is meant. */
    private static List<String> lines(XWPFParagraph paragraph) {
        return paragraph.getText().lines().toList();
    }

    private int headingLevel(XWPFParagraph paragraph, String words) {
        var level = styledLevel(paragraph);
        if (level > 0 || hasHeadingStyles) return level;
        return words.length() <= 90 && !words.matches(".*[.;,]") && allBold(paragraph) ? 1 + dots(words) : 0;
    }

    /** Without heading styles a bold line is a heading, and "4.1" stands below "4.". */
    private static int dots(String words) {
        var number = words.split(" ")[0];
        return number.matches("\\d+(\\.\\d+)*\\.?") ? number.split("\\.").length - 1 : 1;
    }

    private static boolean allBold(XWPFParagraph paragraph) {
        var runs = paragraph.getRuns().stream()
                .filter(run -> !run.text().isBlank())
                .toList();
        return !runs.isEmpty() && runs.stream().allMatch(XWPFRun::isBold);
    }

    private int styledLevel(XWPFParagraph paragraph) {
        var heading = HEADING_STYLE.matcher(styleName(paragraph));
        if (heading.matches()) return Integer.parseInt(heading.group(1));
        var properties = paragraph.getCTP().getPPr();
        if (properties != null && properties.isSetOutlineLvl()) {
            BigInteger level = properties.getOutlineLvl().getVal();
            if (level.intValue() < 9) return level.intValue() + 1;
        }
        return 0;
    }

    private String styleName(XWPFParagraph paragraph) {
        var id = paragraph.getStyle();
        if (id == null) return "";
        var style = document.getStyles() == null ? null : document.getStyles().getStyle(id);
        return style == null || style.getName() == null ? id : style.getName();
    }

    private void table(XWPFTable table) {
        for (var row : table.getRows()) {
            var cells = row.getTableCells().stream()
                    .map(cell -> Words.clean(cell.getTextRecursively()))
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining(" | "));
            blocks.add(new Paragraph(cells));
        }
    }
}
