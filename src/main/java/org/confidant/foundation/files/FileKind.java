package org.confidant.foundation.files;

/** The kinds of file that Confidant takes, by their content. */
public enum FileKind {
    PDF("PDF", "application/pdf", "pdf"),
    DOCX("Word (.docx)", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel (.xlsx)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PNG("PNG picture", "image/png", "png"),
    JPEG("JPEG picture", "image/jpeg", "jpg", "jpeg"),
    EML("e-mail (.eml)", "message/rfc822", "eml"),
    MD("Markdown (.md)", "text/markdown", "md", "markdown"),
    TXT("plain text (.txt)", "text/plain", "txt", "text", "log"),
    CSV("CSV", "text/csv", "csv");

    private final String label;
    private final String mediaType;
    private final String[] endings;

    FileKind(String label, String mediaType, String... endings) {
        this.label = label;
        this.mediaType = mediaType;
        this.endings = endings;
    }

    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of a file name, without the dot. */
    public String ending() {
        return endings[0];
    }

    boolean hasEnding(String ending) {
        for (var known : endings) if (known.equals(ending)) return true;
        return false;
    }

    boolean isText() {
        return this == MD || this == TXT || this == CSV || this == EML;
    }
}
