package org.confidant.incident.notice;

import java.util.Locale;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.problem.Invalid;

/** In what form a report leaves the house. */
public enum ReportFormat {
    PDF(FileKind.PDF.mediaType()),
    DOCX(FileKind.DOCX.mediaType()),
    JSON("application/json");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public static ReportFormat of(String typed) {
        try {
            return valueOf(String.valueOf(typed).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("format", "Choose pdf, docx or json.");
        }
    }
}
