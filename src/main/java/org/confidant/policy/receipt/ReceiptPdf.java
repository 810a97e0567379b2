package org.confidant.policy.receipt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.confidant.foundation.time.When;
import org.confidant.policy.signing.Receipt;

/**
 * A receipt on paper. The font is embedded, so names print the same everywhere; a character that it does not have is
 * printed as a white square with its code beside it rather than left out.
 */
final class ReceiptPdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float LEFT = 64;
    private static final float LABELS = 150;
    private static final float BOTTOM = 64;

    private final PDDocument document;
    private final PDFont font;
    private PDPageContentStream page;
    private float y;

    private ReceiptPdf(PDDocument document) throws IOException {
        this.document = document;
        try (var stream = PDDocument.class.getResourceAsStream(FONT)) {
            this.font = PDType0Font.load(document, stream);
        }
        turn();
    }

    /**
     * The same bytes each time. What is sealed is inside it twice: as an attached file for people, and in the document's
     * information, uncompressed, where it is found without opening the document (see {@link SentReceipt}).
     *
     * @param where the address of the page where receipts are checked
     */
    static byte[] print(Receipt receipt, SealedReceipt sealed, String where) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var paper = new ReceiptPdf(document);
            paper.write(receipt, sealed, where);
            paper.page.close();
            var about = document.getDocumentInformation();
            about.setTitle("Receipt: " + receipt.policyTitle() + ", version " + receipt.versionNumber());
            about.setProducer("Confidant");
            about.setCreationDate(at(receipt));
            if (sealed.code() != null) about.setSubject("Receipt code " + sealed.code());
            var json = sealed.text().getBytes(StandardCharsets.UTF_8);
            about.setCustomMetadataValue(SentReceipt.ENTRY, Base64.getEncoder().encodeToString(json));
            attach(document, receipt, json);
            document.getDocumentCatalog().setLanguage("en-GB");
            document.setDocumentId(receipt.id().getMostSignificantBits());
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void attach(PDDocument document, Receipt receipt, byte[] json) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(json));
        file.setSubtype("application/json");
        file.setSize(json.length);
        file.setCreationDate(at(receipt));
        var name = "receipt-" + receipt.id() + ".json";
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(file);
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(name, specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private static Calendar at(Receipt receipt) {
        var time = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        time.setTimeInMillis(receipt.signedAt().toEpochMilli());
        return time;
    }

    private void write(Receipt receipt, SealedReceipt sealed, String where) throws IOException {
        paragraph(receipt.decision().isAgreement() ? "Receipt for a signature" : "Receipt for a refusal", 20);
        paragraph(receipt.policyTitle() + ", version " + receipt.versionNumber(), 14);
        y -= 10;
        fact("Receipt", receipt.id().toString());
        fact("Person", receipt.personName() + ", " + receipt.jobTitle());
        fact("Answer", receipt.decision().getWords());
        if (receipt.remark() != null) fact("In their words", receipt.remark());
        fact(
                "Given",
                When.sayExact(receipt.signedAt()) + " (" + receipt.signedAt() + ", " + receipt.zoneId() + " "
                        + receipt.localOffset() + ")");
        if (receipt.late()) fact("Due", "By the end of " + When.sayDate(receipt.dueOn()) + "; it was late");
        if (receipt.language() != null) fact("Read in", receipt.languageName());
        if (receipt.openedAt() != null && receipt.paper() == null)
            fact("Text opened", When.sayExact(receipt.openedAt()));
        if (receipt.authnAt() != null)
            fact(
                    receipt.paper() == null ? "Password given" : "Witness gave password",
                    When.sayExact(receipt.authnAt()));
        if (receipt.quiz() != null) {
            fact(
                    "Questions",
                    receipt.quiz().right() + " of " + receipt.quiz().asked() + " right, attempt "
                            + receipt.quiz().attemptNo() + "; " + receipt.quiz().passMark() + " of 100 needed");
        }
        if (receipt.paper() != null) {
            fact(
                    "On paper",
                    "Signed by hand on " + When.sayDate(receipt.paper().signedOn()) + ", witnessed by "
                            + receipt.paper().witnessName());
            hash("SHA-256 of the scan", receipt.paper().scanSha256());
        }
        if (receipt.isRevoked()) {
            fact(
                    "Taken back",
                    When.sayExact(receipt.revocation().revokedAt()) + ": "
                            + receipt.revocation().reason());
        }
        y -= 10;
        hash("SHA-256 of the text", receipt.textSha256());
        hash("SHA-256 of the page", receipt.artefactSha256());
        hash("SHA-256 of the statements", receipt.declarationSha256());
        y -= 10;
        for (var statement : receipt.statements()) {
            fact(statement.affirmed() ? "Confirmed" : "Not confirmed", statement.text());
        }
        if (sealed.code() == null) return;
        y -= 10;
        paragraph("How to have this receipt checked", 14);
        y -= 4;
        fact("Where", where);
        fact("Code", sealed.code(), 9.5f);
        fact("With it", "The name above. Or give the file itself: it carries its own seal.");
        var inclusion = sealed.inclusion().orElse(null);
        if (inclusion == null) return;
        var head = inclusion.head().split("\n");
        fact("In the audit trail", "Leaf " + inclusion.leaf() + " of a tree of " + head[1] + ", sealed " + head[3]);
        hash("Root of the tree", head[2]);
        hash("Public key", inclusion.key());
    }

    private void paragraph(String text, float size) throws IOException {
        for (var line : broken(text, size, PDRectangle.A4.getWidth() - 2 * LEFT)) put(line, size, LEFT, size * 1.35f);
    }

    private void fact(String label, String value) throws IOException {
        fact(label, value, 10);
    }

    /** Small enough for a hash to stand on one line, where it can be found and copied. */
    private void hash(String label, String value) throws IOException {
        fact(label, value, 8.5f);
    }

    private void fact(String label, String value, float size) throws IOException {
        var name = label;
        for (var line : broken(value, size, PDRectangle.A4.getWidth() - 2 * LEFT - LABELS)) {
            if (y - 15 < BOTTOM) turn();
            y -= 15;
            if (!name.isEmpty()) at(name, 10, LEFT);
            at(line, size, LEFT + LABELS);
            name = "";
        }
        y -= 3;
    }

    private List<String> broken(String raw, float size, float width) throws IOException {
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
    private List<String> pieces(String word, float size, float width) throws IOException {
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

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
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

    private void put(String text, float size, float left, float step) throws IOException {
        if (y - step < BOTTOM) turn();
        y -= step;
        at(text, size, left);
    }

    private void at(String text, float size, float left) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(left, y);
        page.showText(text);
        page.endText();
    }

    private void turn() throws IOException {
        if (page != null) page.close();
        var paper = new PDPage(PDRectangle.A4);
        document.addPage(paper);
        page = new PDPageContentStream(document, paper);
        y = PDRectangle.A4.getHeight() - 64;
    }
}
