package org.confidant.policy.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.confidant.policy.signing.Decision;
import org.confidant.policy.signing.Receipt;
import org.junit.jupiter.api.Test;

class ReceiptPdfTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void POL_11_printsNamesWithAccentsAndEveryHash() throws Exception {
        var text = printed("Zoë Łukasiewicz-O’Brien Ångström");

        assertThat(text)
                .contains(
                        "Zoë Łukasiewicz-O’Brien Ångström",
                        HASH,
                        "Sunday 22 November 2026, 10:00 GMT",
                        "2026-11-22T10:00:00Z");
        assertThat(text).contains("I keep it to myself.");
    }

    @Test
    void aCharacterThatTheFontLacksIsShownAndNotLost() throws Exception {
        assertThat(printed("葉 Yip 🙂")).contains("(U+8449) Yip", "(U+1F642)");
    }

    @Test
    void longReceiptsGoOnOverThePage() throws Exception {
        var pdf = print(receipt("A".repeat(300), "word ".repeat(400)));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
    }

    private static String printed(String name) throws Exception {
        try (var document = Loader.loadPDF(print(receipt(name, null)))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] print(Receipt receipt) {
        return ReceiptPdf.print(
                receipt, SealedReceipt.of(receipt, null, null, new TrailOfATest()), "https://x.example");
    }

    static Receipt receipt(String name, String remark) {
        var id = UUID.randomUUID();
        var now = Instant.parse("2026-11-22T10:00:00Z");
        var statements = java.util.Collections.nCopies(20, new Receipt.Statement("I keep it to myself.", HASH, true));
        return new Receipt(
                id,
                id,
                id,
                name,
                "Counsellor",
                "PERMANENT",
                id,
                id,
                "Confidentiality Policy",
                "1.0",
                HASH,
                HASH,
                HASH,
                remark == null ? Decision.AGREED : Decision.AGREED_WITH_QUERY,
                remark,
                now,
                "Europe/London",
                "+00:00",
                LocalDate.of(2026, 12, 1),
                false,
                now,
                "PASSWORD",
                now,
                true,
                "cy",
                List.copyOf(statements),
                null,
                null,
                null,
                null);
    }
}
