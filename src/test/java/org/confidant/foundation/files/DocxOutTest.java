package org.confidant.foundation.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class DocxOutTest {

    @Test
    void whatIsWrittenIsReadByWordProcessorsAndIsTheSameEachTime() throws IOException {
        var bytes = written();

        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("A <title> & more", "First", "Text \uD83D\uDD12 \u05E9", "Name: value");
            assertThat(document.getParagraphs().get(1).getStyle()).isEqualTo("Heading1");
        }
        assertThat(written()).isEqualTo(bytes);
    }

    private static byte[] written() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var paper = new DocxOut(out)) {
            paper.title("A <title> & more");
            paper.heading("First");
            paper.paragraph("Text \u0000\uD83D\uDD12 \u05E9");
            paper.fact("Name", "value");
        }
        return out.toByteArray();
    }
}
