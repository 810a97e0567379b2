package org.confidant.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;
import org.confidant.policy.text.TextImport;

/** A draft as it is sent in JSON; the text in Markdown, and only where one is brought. */
public record PolicyDraft(
        String code,
        String title,
        UUID owner,
        String changeSummary,
        String legalReferences,
        LocalDate reviewDue,
        Materiality materiality,
        Boolean forceResign,
        AudienceDraft audience,
        List<String> declarations,
        String text) {

    static void needed(PolicyDraft draft) {
        if (draft == null) throw new Invalid("body", "Send the draft as a JSON object.");
    }

    /** Without any named, the usual statements apply; an empty list means none. */
    WritePolicy words() {
        return new WritePolicy(
                title,
                owner,
                changeSummary,
                legalReferences,
                reviewDue,
                materiality,
                Boolean.TRUE.equals(forceResign),
                audience == null ? null : audience.audience(),
                declarations == null ? Declarations.USUAL : new Declarations(declarations));
    }

    BringText brought() {
        return text == null ? null : BringText.typed(TextImport.typed(text));
    }
}
