package org.confidant.policy;

import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;
import org.confidant.policy.text.PolicyText;

/** What an author says about a version, its text aside. Anything may still be missing; review asks for it. */
public record WritePolicy(
        String title,
        UUID ownerId,
        String changeSummary,
        String legalReferences,
        LocalDate reviewDue,
        Materiality materiality,
        boolean forceResign,
        Audience audience,
        Declarations declarations) {

    public WritePolicy {
        title = title == null ? "" : PolicyText.words(title);
        changeSummary = changeSummary == null ? "" : changeSummary.strip();
        legalReferences = legalReferences == null ? "" : legalReferences.strip();
        audience = audience == null ? Audience.EVERYBODY : audience;
        declarations = declarations == null ? new Declarations(null) : declarations;
        if (title.isEmpty()) throw new Invalid("title", "Give the policy a title.");
        if (title.length() > 200) throw new Invalid("title", "Keep the title to 200 characters.");
        if (changeSummary.length() > 2000) throw new Invalid("changeSummary", "Keep the summary to 2,000 characters.");
        if (legalReferences.length() > 2000) throw new Invalid("legalReferences", "Keep it to 2,000 characters.");
        if (reviewDue != null && reviewDue.getYear() > 2200)
            throw new Invalid("reviewDue", "This date is too far away.");
    }
}
