package org.confidant.policy.signing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.TooLarge;
import org.confidant.foundation.problem.WrongType;
import org.junit.jupiter.api.Test;

class ScanTest {

    private final Uploads uploads = new Uploads();

    @Test
    void scansArePagesAndPictures() throws Exception {
        for (var compress :
                new CompressParameters[] {CompressParameters.NO_COMPRESSION, CompressParameters.DEFAULT_COMPRESSION})
            assertThatCode(() -> Scan.check(sent("scan.pdf", pdf(2, compress)))).doesNotThrowAnyException();
        assertThatCode(() -> Scan.check(sent("scan.png", picture(40, 60, "png"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> Scan.check(sent("scan.jpg", picture(40, 60, "jpg"))))
                .doesNotThrowAnyException();
    }

    @Test
    void executablesAndZipBombsAreNoScansWhateverTheyAreCalled() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("scan.pdf"));
            zip.write(new byte[50 * 1024 * 1024]);
            zip.closeEntry();
        }
        var executable = new byte[2000];
        executable[0] = 'M';
        executable[1] = 'Z';
        for (var bytes :
                new byte[][] {executable, bomb.toByteArray(), "%!PS hello".getBytes(StandardCharsets.US_ASCII)})
            assertThatThrownBy(() -> sent("scan.pdf", bytes)).isInstanceOf(WrongType.class);
        assertThatThrownBy(() -> sent("scan.pdf", new byte[0])).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sent("scan.pdf", new byte[(int) Scan.MOST_BYTES + 1]))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void tenThousandPagesAreNoSignedPage() throws Exception {
        for (var compress :
                new CompressParameters[] {CompressParameters.NO_COMPRESSION, CompressParameters.DEFAULT_COMPRESSION})
            assertThatThrownBy(() -> Scan.check(sent("scan.pdf", pdf(10_000, compress))))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("more than 20 pages");
    }

    @Test
    void aPdfThatUnpacksToFarTooMuchIsRefusedWhileItIsUnpacked() {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(9);
        deflater.setInput(new byte[200 * 1024 * 1024]);
        deflater.finish();
        var buffer = new byte[8192];
        while (!deflater.finished()) packed.write(buffer, 0, deflater.deflate(buffer));
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.7\n1 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >> stream\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream endobj %%EOF".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Scan.check(upload(FileKind.PDF, pdf.toByteArray())))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("unpacks to far more");
    }

    @Test
    void aPdfWithProgramsInItOrProtectedIsRefused() {
        for (var part : new String[] {"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", "/Encrypt 5 0 R"})
            assertThatThrownBy(() -> Scan.check(upload(
                            FileKind.PDF,
                            ("%PDF-1.7 << /Type /Page >> " + part).getBytes(StandardCharsets.ISO_8859_1))))
                    .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aPictureThatIsDamagedIsRefused() throws Exception {
        var png = picture(40, 60, "png");
        assertThatThrownBy(() -> Scan.check(upload(FileKind.PNG, java.util.Arrays.copyOf(png, 12))))
                .isInstanceOf(RuleBroken.class);
        // the head says 100,000 dots each way
        for (int at = 16; at < 24; at++) png[at] = new byte[] {0, 1, (byte) 0x86, (byte) 0xa0}[at % 4];
        assertThatThrownBy(() -> Scan.check(upload(FileKind.PNG, png)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("100 million dots");
    }

    private Upload sent(String name, byte[] bytes) throws IOException {
        return uploads.read(new ByteArrayInputStream(bytes), name, "scan", Scan.MOST_BYTES, Scan.KINDS);
    }

    private static Upload upload(FileKind kind, byte[] bytes) {
        return new Upload("scan." + kind.ending(), kind, bytes, Sha256.hex(bytes));
    }

    private static byte[] pdf(int pages, CompressParameters compress) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (int page = 0; page < pages; page++) document.addPage(new PDPage());
            document.save(out, compress);
            return out.toByteArray();
        }
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
