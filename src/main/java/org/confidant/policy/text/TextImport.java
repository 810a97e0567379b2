package org.confidant.policy.text;

import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.WrongType;

/** The one way in for a policy's words: a file whose kind is known by its content, or text typed in the browser. */
public final class TextImport {

    /** The largest file that is read. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    /** The longest text that is kept, in characters; ten times a long policy. */
    public static final int LONGEST_TEXT = 600_000;

    public static final FileKind[] KINDS = {FileKind.DOCX, FileKind.PDF, FileKind.MD, FileKind.TXT};

    private TextImport() {}

    /** @throws RuleBroken or {@link WrongType} with one sentence that says what to do */
    public static PolicyText file(FileKind kind, byte[] bytes) {
        var text =
                switch (kind) {
                    case DOCX -> DocxReader.read(bytes);
                    case PDF -> PdfReader.read(bytes);
                    case MD -> Markdown.read(words(bytes));
                    case TXT -> LineReader.read(words(bytes));
                    default -> throw new WrongType("file", "Choose a Word, PDF, Markdown or plain text file.");
                };
        return checked("file", text);
    }

    /** Text as typed, in Markdown. */
    public static PolicyText typed(String source) {
        if (source == null || source.isBlank()) throw new Invalid("text", "Write the text of the policy.");
        if (source.length() > 2 * LONGEST_TEXT) throw tooLong("text");
        return checked("text", Markdown.read(source));
    }

    private static String words(byte[] bytes) {
        if (bytes.length > 4L * LONGEST_TEXT) throw tooLong("file");
        return Uploads.text(bytes);
    }

    private static PolicyText checked(String field, PolicyText text) {
        if (text.isEmpty())
            throw new RuleBroken(field, "There are no words in this text. Choose another file, or write the text.");
        if (text.canonical().length() > LONGEST_TEXT) throw tooLong(field);
        return text;
    }

    private static RuleBroken tooLong(String field) {
        return new RuleBroken(
                field, "This text is longer than 600,000 characters. Choose the policy alone, without its annexes.");
    }
}
