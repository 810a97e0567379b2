package org.confidant.policy.receipt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.confidant.foundation.files.PdfPaper;
import org.confidant.foundation.time.When;
import org.confidant.policy.signing.Receipt;

/** A receipt on paper. */
final class ReceiptPdf {

    private final PdfPaper paper;

    private ReceiptPdf(PdfPaper paper) {
        this.paper = paper;
    }

    /**
     * The same bytes each time. What is sealed is inside it twice: as an attached file for people, and in the document's
     * information, uncompressed, where it is found without opening the document (see {@link SentReceipt}).
     *
     * @param where the address of the page where receipts are checked
     */
    static byte[] print(Receipt receipt, SealedReceipt sealed, String where) {
        try (var paper = PdfPaper.upright()) {
            new ReceiptPdf(paper).write(receipt, sealed, where);
            var document = paper.document();
            paper.about(
                    "Receipt: " + receipt.policyTitle() + ", version " + receipt.versionNumber(),
                    receipt.signedAt(),
                    receipt.id().getMostSignificantBits());
            var about = document.getDocumentInformation();
            if (sealed.code() != null) about.setSubject("Receipt code " + sealed.code());
            var json = sealed.text().getBytes(StandardCharsets.UTF_8);
            about.setCustomMetadataValue(SentReceipt.ENTRY, Base64.getEncoder().encodeToString(json));
            attach(document, receipt, json);
            return paper.bytes(false);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void attach(PDDocument document, Receipt receipt, byte[] json) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(json));
        file.setSubtype("application/json");
        file.setSize(json.length);
        file.setCreationDate(PdfPaper.calendar(receipt.signedAt()));
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

    private void write(Receipt receipt, SealedReceipt sealed, String where) {
        paper.lines(receipt.decision().isAgreement() ? "Receipt for a signature" : "Receipt for a refusal", 20);
        paper.lines(receipt.policyTitle() + ", version " + receipt.versionNumber(), 14);
        paper.gap(10);
        paper.fact("Receipt", receipt.id().toString());
        paper.fact("Person", receipt.personName() + ", " + receipt.jobTitle());
        paper.fact("Answer", receipt.decision().getWords());
        if (receipt.remark() != null) paper.fact("In their words", receipt.remark());
        paper.fact(
                "Given",
                When.sayExact(receipt.signedAt()) + " (" + receipt.signedAt() + ", " + receipt.zoneId() + " "
                        + receipt.localOffset() + ")");
        if (receipt.late()) paper.fact("Due", "By the end of " + When.sayDate(receipt.dueOn()) + "; it was late");
        if (receipt.language() != null) paper.fact("Read in", receipt.languageName());
        if (receipt.openedAt() != null && receipt.paper() == null)
            paper.fact("Text opened", When.sayExact(receipt.openedAt()));
        if (receipt.authnAt() != null)
            paper.fact(
                    receipt.paper() == null ? "Password given" : "Witness gave password",
                    When.sayExact(receipt.authnAt()));
        if (receipt.quiz() != null) {
            paper.fact(
                    "Questions",
                    receipt.quiz().right() + " of " + receipt.quiz().asked() + " right, attempt "
                            + receipt.quiz().attemptNo() + "; " + receipt.quiz().passMark() + " of 100 needed");
        }
        if (receipt.paper() != null) {
            paper.fact(
                    "On paper",
                    "Signed by hand on " + When.sayDate(receipt.paper().signedOn()) + ", witnessed by "
                            + receipt.paper().witnessName());
            paper.hash("SHA-256 of the scan", receipt.paper().scanSha256());
        }
        if (receipt.isRevoked()) {
            paper.fact(
                    "Taken back",
                    When.sayExact(receipt.revocation().revokedAt()) + ": "
                            + receipt.revocation().reason());
        }
        paper.gap(10);
        paper.hash("SHA-256 of the text", receipt.textSha256());
        paper.hash("SHA-256 of the page", receipt.artefactSha256());
        paper.hash("SHA-256 of the statements", receipt.declarationSha256());
        paper.gap(10);
        for (var statement : receipt.statements()) {
            paper.fact(statement.affirmed() ? "Confirmed" : "Not confirmed", statement.text());
        }
        if (sealed.code() == null) return;
        paper.gap(10);
        paper.lines("How to have this receipt checked", 14);
        paper.gap(4);
        paper.fact("Where", where);
        paper.fact("Code", sealed.code(), 9.5f);
        paper.fact("With it", "The name above. Or give the file itself: it carries its own seal.");
        var inclusion = sealed.inclusion().orElse(null);
        if (inclusion == null) return;
        var head = inclusion.head().split("\n");
        paper.fact(
                "In the audit trail", "Leaf " + inclusion.leaf() + " of a tree of " + head[1] + ", sealed " + head[3]);
        paper.hash("Root of the tree", head[2]);
        paper.hash("Public key", inclusion.key());
    }
}
