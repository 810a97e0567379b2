package org.confidant.policy.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextImportTest {

    private static final PolicyText SAMPLE = PolicyFiles.sample();

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "PDF", "MD", "TXT"})
    void theSamePolicyHasTheSameHashFromEveryKindOfFile(FileKind kind) {
        var imported = TextImport.file(kind, bytes(kind, SAMPLE));

        assertThat(imported.canonical()).isEqualTo(SAMPLE.canonical());
        assertThat(imported.sha256()).isEqualTo(SAMPLE.sha256());
    }

    static byte[] bytes(FileKind kind, PolicyText text) {
        return switch (kind) {
            case DOCX -> PolicyFiles.docx(text);
            case PDF -> PolicyFiles.pdf(text);
            case MD -> PolicyFiles.markdown(text);
            default -> PolicyFiles.plain(text);
        };
    }

    @Test
    void joinsWrappedAndDoubleSpacedLines() {
        assertThat(plain("""
                 1. Beginnings\s

                Confidentiality is an important principle that enables people to feel safe in sharing\s

                their concerns and to ask for help. It is kept in every room of the house and on every\s
                line of the telephone. It also covers e-
                mail.\s
                A new thought begins on a line of its own.
                 2. Endings
                The last chapter has only one line of text, and it is long enough to be a paragraph.
                """)).isEqualTo("""
                # 1. Beginnings

                Confidentiality is an important principle that enables people to feel safe in sharing their concerns and to ask for help. It is kept in every room of the house and on every line of the telephone. It also covers e-mail.

                A new thought begins on a line of its own.

                # 2. Endings

                The last chapter has only one line of text, and it is long enough to be a paragraph.
                """);
    }

    @Test
    void readsListsWithAndWithoutBullets() {
        assertThat(plain("""
                These things count:

                 honesty and care

                 the courage to ask

                • a bullet that is real
                \uF0B7 a bullet from a word processor

                1. first
                2. second
                """)).isEqualTo("""
                These things count:

                - honesty and care
                - the courage to ask
                - a bullet that is real
                - a bullet from a word processor
                1. first
                2. second
                """);
    }

    @Test
    void keepsNumberedParagraphsAsParagraphs() {
        assertThat(
                        plain(
                                "1.1 Everybody keeps what they hear to themselves.\n\n1.2 Nobody asks for more than is needed.\n"))
                .isEqualTo(
                        "1.1 Everybody keeps what they hear to themselves.\n\n1.2 Nobody asks for more than is needed.\n");
    }

    @Test
    void keepsCurlyQuotesEmojiAndRightToLeftWords() {
        assertThat(plain("A „data controller‟ decides. סודיות היא חובה. 👩‍⚕️ agrees."))
                .isEqualTo("A „data controller‟ decides. סודיות היא חובה. 👩‍⚕️ agrees.\n");
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(plain("Never\u200B disclose\u202E anything\u0007\u00A0here."))
                .isEqualTo("Never disclose anything here.\n");
    }

    @Test
    void readsOldEncodingsAndByteOrderMarks() {
        assertThat(text(FileKind.TXT, "Café policy.".getBytes(java.nio.charset.Charset.forName("windows-1252"))))
                .isEqualTo("Café policy.\n");
        assertThat(text(FileKind.TXT, "\uFEFFCafé policy.".getBytes(UTF_8))).isEqualTo("Café policy.\n");
    }

    @Test
    void markdownLeavesWordsAndAddressesAndNothingElse() {
        assertThat(text(FileKind.MD, """
                Title
                =====

                Read **this** and [the guide](https://example.org/guide), <b>now</b>.

                - one
                  - deeper
                - two

                | Who | What |
                |---|---|
                | DPO | advises |

                <script>alert(1)</script>
                """.getBytes(UTF_8))).isEqualTo("""
                # Title

                Read this and the guide (https://example.org/guide), now.

                - one
                  - deeper
                - two

                Who | What

                DPO | advises

                alert(1)
                """);
    }

    @Test
    void aPdfWithoutTextSaysSo() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }

        assertRefused(FileKind.PDF, out.toByteArray(), "no text in it");
    }

    @Test
    void aLockedPdfSaysSo() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(PolicyFiles.pdf(SAMPLE))) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
        }

        assertRefused(FileKind.PDF, out.toByteArray(), "protected by a password");
    }

    @Test
    void brokenFilesSaySo() {
        assertRefused(FileKind.PDF, "%PDF-1.7 and then nothing".getBytes(UTF_8), "damaged");
        assertRefused(FileKind.DOCX, "PK not a zip".getBytes(UTF_8), "damaged");
        var docx = PolicyFiles.docx(SAMPLE);
        assertRefused(FileKind.DOCX, java.util.Arrays.copyOf(docx, docx.length / 2), "damaged");
        assertRefused(FileKind.TXT, " \n \n".getBytes(UTF_8), "no words");
    }

    @Test
    void macrosAreRefused() {
        var docx = changed(
                (name, out) -> {
                    if (name.equals("[Content_Types].xml")) {
                        replace(
                                out,
                                "</Types>",
                                "<Override PartName=\"/word/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>");
                    }
                },
                "word/vbaProject.bin",
                "macro".getBytes(UTF_8));

        assertRefused(FileKind.DOCX, docx, "macros");
    }

    @Test
    void contentFromElsewhereIsRefused() {
        var docx = changed(
                (name, out) -> {
                    if (name.equals("word/_rels/document.xml.rels")) {
                        replace(
                                out,
                                "</Relationships>",
                                "<Relationship Id=\"rIdX\" TargetMode=\"External\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"http://192.0.2.1/spy.png\"/></Relationships>");
                    }
                },
                null,
                null);

        assertRefused(FileKind.DOCX, docx, "from another place");
    }

    @Test
    void trackedChangesAreRefused() {
        var docx = changed(
                (name, out) -> {
                    if (name.equals("word/document.xml"))
                        replace(out, "<w:r>", "<w:ins w:id=\"1\" w:author=\"A\"><w:r>", "</w:r>", "</w:r></w:ins>");
                },
                null,
                null);

        assertRefused(FileKind.DOCX, docx, "tracked changes");
    }

    @Test
    void externalEntitiesAreNeverRead() {
        var docx = changed(
                (name, out) -> {
                    if (name.equals("word/document.xml")) {
                        replace(
                                out,
                                "<w:document",
                                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document",
                                "What this policy is for",
                                "&x;");
                    }
                },
                null,
                null);

        assertRefused(FileKind.DOCX, docx, "damaged");
    }

    @Test
    void aZipBombIsNotOpened() {
        var docx = changed((name, out) -> {}, "word/media/bomb.bin", new byte[101 * 1024 * 1024]);

        assertThat(docx.length).isLessThan(1024 * 1024);
        assertRefused(FileKind.DOCX, docx, "unpacks to far more");
    }

    private static String plain(String text) {
        return text(FileKind.TXT, text.getBytes(UTF_8));
    }

    private static String text(FileKind kind, byte[] bytes) {
        return TextImport.file(kind, bytes).canonical();
    }

    private static void assertRefused(FileKind kind, byte[] bytes, String sentence) {
        assertThatThrownBy(() -> TextImport.file(kind, bytes))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(sentence);
    }

    /** The sample as a Word file, with its parts changed and one part added. */
    private static byte[] changed(BiConsumer<String, StringBuilder> change, String added, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(PolicyFiles.docx(SAMPLE)));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var text = new StringBuilder(new String(in.readAllBytes(), UTF_8));
                change.accept(entry.getName(), text);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(text.toString().getBytes(UTF_8));
            }
            if (added != null) {
                zip.putNextEntry(new ZipEntry(added));
                zip.write(content);
            }
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static void replace(StringBuilder out, String... pairs) {
        for (int at = 0; at < pairs.length; at += 2) {
            int from = out.indexOf(pairs[at]);
            assertThat(from).as(pairs[at]).isNotNegative();
            out.replace(from, from + pairs[at].length(), pairs[at + 1]);
        }
    }
}
