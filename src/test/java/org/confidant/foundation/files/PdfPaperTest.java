package org.confidant.foundation.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPaperTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void everythingWrittenIsThereAsText() throws IOException {
        var text = text(paper -> {
            paper.title("A title");
            paper.heading("A heading");
            paper.paragraph("One line.\nAnother line with a sign that no font has: \u1F9D\uDBFF\uDFFD.");
            paper.fact("A label", "a value");
            paper.bars(List.of("First", "Second"), List.of(3L, 0L));
            paper.grid(List.of("1", "2"), List.of("High", "Low"), List.of(List.of(7L, 0L), List.of(1L, 2L)));
        });

        assertThat(text)
                .contains("A title", "A heading", "One line.", "A label", "a value", "First", "Second", "High", "7")
                .contains("\u25A1(U+");
    }

    @Test
    void aTableGoesOnOnTheNextSheetWithItsHead() throws IOException {
        var rows = IntStream.range(0, 200)
                .mapToObj(i -> List.of("row " + i, "value " + i))
                .toList();
        try (var paper = PdfPaper.sideways()) {
            paper.table(List.of("What", "How many"), rows, 2, 1);
            paper.feet("Sample paper");
            var bytes = paper.bytes(true);
            try (var read = Loader.loadPDF(bytes)) {
                assertThat(read.getNumberOfPages()).isGreaterThan(3);
                for (int i = 1; i <= read.getNumberOfPages(); i++) {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(i);
                    stripper.setEndPage(i);
                    assertThat(stripper.getText(read))
                            .contains("What", "How many", "Sample paper", i + " of " + read.getNumberOfPages());
                }
            }
        }
        assertThat(text(paper -> paper.table(List.of("a", "b"), rows, 1, 1))).contains("row 0", "row 199");
    }

    @Test
    void aRowHigherThanASheetGoesOnToo() throws IOException {
        var words = String.join(" ", Collections.nCopies(4_000, "word"));
        assertThat(text(paper -> paper.table(List.of("a", "b"), List.of(List.of(words + " end", "x")), 1, 1)))
                .contains("end");
    }

    @Test
    void theSameWordsGiveTheSameBytes() {
        assertThat(bytes(paper -> paper.paragraph("The same.")))
                .isEqualTo(bytes(paper -> paper.paragraph("The same.")));
    }

    private interface Writing {
        void on(PdfPaper paper);
    }

    private static byte[] bytes(Writing writing) {
        try (var paper = PdfPaper.upright()) {
            writing.on(paper);
            paper.about("Sample", NOW, 1);
            paper.feet("Sample");
            return paper.bytes(true);
        }
    }

    private static String text(Writing writing) throws IOException {
        try (var read = Loader.loadPDF(bytes(writing))) {
            return new PDFTextStripper().getText(read);
        }
    }
}
