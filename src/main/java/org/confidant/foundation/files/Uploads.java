package org.confidant.foundation.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.TooLarge;
import org.confidant.foundation.problem.WrongType;

/** Reads files that people send, and believes their content rather than their name. */
@ApplicationScoped
public class Uploads {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_ENTRIES_LOOKED_AT = 200;

    private final Tika tika = new Tika();

    /**
     * @param field names the form field in errors
     * @throws Invalid when there is no file or it is empty
     * @throws TooLarge when it is larger than allowed
     * @throws WrongType when its content is of none of the kinds allowed
     */
    public Upload read(Part part, String field, long maxBytes, FileKind... allowed) {
        if (part == null) throw new Invalid(field, "Choose a file.");
        if (part.getSize() > maxBytes) throw tooLarge(field, maxBytes);
        try (var in = part.getInputStream()) {
            return read(in, part.getSubmittedFileName(), field, maxBytes, allowed);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As {@link #read(Part, String, long, FileKind...)}, for a stream. */
    public Upload read(InputStream in, String name, String field, long maxBytes, FileKind... allowed)
            throws IOException {
        var bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, maxBytes + 1));
        if (bytes.length > maxBytes) throw tooLarge(field, maxBytes);
        if (bytes.length == 0) throw new Invalid(field, "The file is empty. Choose the file again, or another one.");
        var kind = kindOf(bytes, name == null ? "" : name, allowed);
        if (kind == null) throw wrongType(field, allowed);
        return new Upload(cleanName(name, kind), kind, bytes, Sha256.hex(bytes));
    }

    private FileKind kindOf(byte[] bytes, String name, FileKind... allowed) {
        var found = tika.detect(bytes);
        for (var kind : allowed) if (!kind.isText() && matches(kind, found, bytes)) return kind;
        if (!isText(bytes)) return null;
        var texts = Arrays.stream(allowed).filter(FileKind::isText).toList();
        var ending = ending(name);
        for (var kind : texts) if (kind.hasEnding(ending)) return kind;
        return texts.isEmpty() || !ending.isEmpty() ? null : texts.get(0);
    }

    private static boolean matches(FileKind kind, String found, byte[] bytes) {
        return switch (kind) {
            case DOCX -> isZip(found) && holds(bytes, "word/document.xml");
            case XLSX -> isZip(found) && holds(bytes, "xl/workbook.xml");
            default -> kind.mediaType().equals(found);
        };
    }

    private static boolean isZip(String found) {
        return found.equals("application/zip")
                || found.startsWith("application/x-tika-ooxml")
                || found.contains("openxmlformats");
    }

    private static boolean holds(byte[] zip, String entry) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry next;
            for (int i = 0; i < MOST_ENTRIES_LOOKED_AT && (next = in.getNextEntry()) != null; i++)
                if (next.getName().equals(entry)) return true;
            return false;
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    /** UTF-8 or an old single-byte encoding, without the control characters of binary files. */
    private static boolean isText(byte[] bytes) {
        for (var b : bytes) if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') return false;
        return true;
    }

    /** The text of the bytes: UTF-8 (a byte order mark is dropped), else Windows-1252. */
    public static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, java.nio.charset.Charset.forName("windows-1252"));
        }
    }

    static String cleanName(String name, FileKind kind) {
        var last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*;%]", "").strip().replaceAll("^\\.+", "");
        var stem = clean.contains(".") ? clean.substring(0, clean.lastIndexOf('.')) : clean;
        if (stem.isBlank()) stem = "file";
        if (stem.length() > LONGEST_NAME)
            stem = stem.substring(
                    0, stem.offsetByCodePoints(0, Math.min(stem.codePointCount(0, stem.length()), LONGEST_NAME / 2)));
        var ending = ending(clean);
        return stem + "." + (kind.hasEnding(ending) ? ending : kind.ending());
    }

    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static TooLarge tooLarge(String field, long maxBytes) {
        return new TooLarge(
                field, "The file is larger than " + maxBytes / (1024 * 1024) + " MB. Choose a smaller one.");
    }

    private static WrongType wrongType(String field, FileKind... allowed) {
        var kinds = List.of(allowed).stream().map(FileKind::label).collect(Collectors.joining(", "));
        return new WrongType(field, "The content of this file is of another kind. Choose one of: " + kinds + ".");
    }
}
