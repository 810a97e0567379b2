package org.confidant.incident;

import org.confidant.foundation.problem.Invalid;

/** Free texts beside a case: something is said, and not more than the column holds. */
final class CaseText {

    private CaseText() {}

    static String needed(String text, String field) {
        var cleaned = ReportIncident.clean(text);
        if (cleaned == null) {
            throw new Invalid(field, "Write something first.");
        }
        int length = ReportIncident.length(cleaned);
        if (length > ReportIncident.NARRATIVE_MAX) {
            throw new Invalid(
                    field,
                    "This is %,d characters long. Shorten it to %,d; details can follow as a file."
                            .formatted(length, ReportIncident.NARRATIVE_MAX));
        }
        return cleaned;
    }
}
