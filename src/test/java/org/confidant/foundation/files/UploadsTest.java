package org.confidant.foundation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.TooLarge;
import org.confidant.foundation.problem.WrongType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadsTest {

    private static final byte[] PDF = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1);
    private final Uploads uploads = new Uploads();

    @Test
    void believesTheContentNotTheName() throws IOException {
        assertThat(read(PDF, "holiday.png", FileKind.PDF).kind()).isEqualTo(FileKind.PDF);
        assertThat(read(PDF, "holiday.png", FileKind.PDF).name()).isEqualTo("holiday.pdf");
        assertThatThrownBy(() -> read(PDF, "picture.png", FileKind.PNG)).isInstanceOf(WrongType.class);
    }

    @Test
    void aProgramNamedPdfIsNoPdf() {
        var program = new byte[] {'M', 'Z', 0, 1, 2, 3};

        assertThatThrownBy(() -> read(program, "signed.pdf", FileKind.PDF, FileKind.TXT))
                .isInstanceOf(WrongType.class)
                .hasMessageContaining("PDF");
    }

    @Test
    void tellsWordFromAnyOtherZip() throws IOException {
        assertThat(read(zip("word/document.xml"), "policy.docx", FileKind.DOCX).kind())
                .isEqualTo(FileKind.DOCX);
        assertThatThrownBy(() -> read(zip("secret.txt"), "policy.docx", FileKind.DOCX))
                .isInstanceOf(WrongType.class);
    }

    @Test
    void anEmptyFileIsNamedAsEmpty() {
        assertThatThrownBy(() -> read(new byte[0], "a.pdf", FileKind.PDF))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("empty");
    }

    @Test
    void aFileOverTheLimitIsTooLarge() {
        assertThatThrownBy(() ->
                        uploads.read(new ByteArrayInputStream(new byte[1025]), "a.txt", "file", 1024, FileKind.TXT))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void readsOldWindowsTextAndDropsTheByteOrderMark() {
        assertThat(Uploads.text(new byte[] {(byte) 0x93, 'a', (byte) 0x94})).isEqualTo("\u201ca\u201d");
        assertThat(Uploads.text("\uFEFFname".getBytes(StandardCharsets.UTF_8))).isEqualTo("name");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\Users\\me\\signed.pdf, signed.pdf",
        "'a\u202efdp.exe', afdp.pdf",
        "'...', file.pdf",
        "'', file.pdf",
        "'Zo\u00eb\u2019s form.pdf', 'Zo\u00eb\u2019s form.pdf'"
    })
    void aNameIsNeverAPath(String given, String kept) {
        assertThat(Uploads.cleanName(given, FileKind.PDF)).isEqualTo(kept);
    }

    private Upload read(byte[] bytes, String name, FileKind... allowed) throws IOException {
        return uploads.read(new ByteArrayInputStream(bytes), name, "file", 1024 * 1024, allowed);
    }

    private static byte[] zip(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("x".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
