package org.confidant.policy.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.confidant.foundation.problem.TooMany;
import org.junit.jupiter.api.Test;

class SealedReceiptTest {

    private final TrailOfATest trail = new TrailOfATest();
    private final SealedReceipt sealed = SealedReceipt.of(
            ReceiptPdfTest.receipt("Zoë \"Z\" Łukasiewicz", "A \\ remark"),
            TrailOfATest.inclusion(),
            trail.code("receipt", "x"),
            trail);

    @Test
    void POL_11_aSealedReceiptIsReadBackAndIsOurs() {
        var read = SealedReceipt.read(sealed.text()).orElseThrow();

        assertThat(read.isOurs(trail)).isTrue();
        assertThat(read.text()).isEqualTo(sealed.text());
        assertThat(read.inclusion().orElseThrow()).isEqualTo(TrailOfATest.inclusion());
        assertThat(SealedReceipt.read(sealed.text().replace(",\"", " ,\n \""))
                        .orElseThrow()
                        .isOurs(trail))
                .as("spaces between members do not count")
                .isTrue();
    }

    @Test
    void POL_11_oneChangedCharacterIsNotOurs() {
        var text = sealed.text();

        for (var change : new String[][] {
            {"\"PERMANENT\"", "\"VOLUNTEER\""},
            {"\"late\":false", "\"late\":true"},
            {"\"leaf\":5", "\"leaf\":6"},
            {"\"leaf\":5", "\"leaf\":5.5"},
            {"Łukasiewicz", "Lukasiewicz"},
            {"{\"artefact", "{\"more\":1,\"artefact"}
        }) {
            assertThat(text).contains(change[0]);
            assertThat(SealedReceipt.read(text.replaceFirst(java.util.regex.Pattern.quote(change[0]), change[1]))
                            .map(read -> read.isOurs(trail)))
                    .as(change[1])
                    .hasValue(false);
        }
        assertThat(SealedReceipt.read(text).orElseThrow().isOurs(new TrailOfATest()))
                .as("of another organisation")
                .isFalse();
    }

    @Test
    void whatIsNoReceiptIsNotReadAtAll() {
        for (var junk : new String[] {
            "",
            "null",
            "[]",
            "{}",
            "{\"seal\":1}",
            "{\"seal\":\"x\",\"seal\":\"y\"}",
            "[".repeat(100_000),
            "{\"seal\":\"x\",\"a\":" + "{\"a\":".repeat(50_000),
            "MZ\u0090\u0000"
        })
            assertThat(SealedReceipt.read(junk))
                    .as(junk.substring(0, Math.min(20, junk.length())))
                    .isEmpty();
    }

    @Test
    void POL_11_aPdfCarriesItsReceiptAndIsTheSameFileEachTime() throws Exception {
        var receipt = ReceiptPdfTest.receipt("Zoë", null);
        var seal = SealedReceipt.of(receipt, TrailOfATest.inclusion(), trail.code("receipt", "x"), trail);
        var pdf = ReceiptPdf.print(receipt, seal, "https://confidant.example/receipt-check.xhtml");

        assertThat(ReceiptPdf.print(receipt, seal, "https://confidant.example/receipt-check.xhtml"))
                .isEqualTo(pdf);
        var sent = new SentReceipt(pdf);
        assertThat(sent.isPdf()).isTrue();
        assertThat(sent.sealed().orElseThrow().isOurs(trail)).isTrue();
        assertThat(sent.code()).hasValue("ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345");
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345", "receipt-check.xhtml", "Leaf 5 of a tree of 8");
            var attached =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(attached).hasSize(1);
            var file = attached.values().iterator().next().getEmbeddedFile().toByteArray();
            assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo(seal.text());
        }
    }

    @Test
    void aFileThatIsNoReceiptIsLookedThroughInNoTime() {
        var spiteful = ("%PDF-1.7 " + "ConfidantReceipt (" + "A".repeat(900_000)).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new SentReceipt(spiteful).sealed()).isEmpty();
        assertThat(new SentReceipt(
                                ("%PDF-" + "ConfidantReceipt (".repeat(50_000)).getBytes(StandardCharsets.ISO_8859_1))
                        .sealed())
                .isEmpty();
    }

    @Test
    void aCodeIsTakenHoweverItIsTyped() {
        assertThat(ReceiptCode.typed(" abcd efgh-jklm NPQR stuv wxyz 2345 "))
                .hasValue("ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345");
        assertThat(ReceiptCode.typed("ABCD")).isEmpty();
        assertThat(ReceiptCode.typed(null)).isEmpty();
        assertThat(ReceiptCode.typed("O".repeat(28))).isEmpty();
        assertThat(ReceiptCode.sameName("Zoe\u0308  O’Brien", "zoë o’brien ")).isTrue();
        assertThat(ReceiptCode.sameName("Zoë", "Zoe")).isFalse();
    }

    @Test
    void checksAreSlowedDownForOneNetworkAndForAll() {
        var now = new AtomicLong();
        var pace = new Pace(now::get);
        for (int at = 0; at < Pace.OF_ONE; at++) pace.next("192.0.2.0/24");

        assertThatThrownBy(() -> pace.next("192.0.2.0/24"))
                .isInstanceOfSatisfying(TooMany.class, wait -> assertThat(wait.retryAfterSeconds())
                        .isBetween(1L, 60L));
        pace.next("198.51.100.0/24");
        now.addAndGet(61_000_000_000L);
        pace.next("192.0.2.0/24");
    }
}
