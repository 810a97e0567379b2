package org.confidant.proof;

import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.evidence.ProofWish;
import org.confidant.foundation.problem.Invalid;

/**
 * What somebody wants a pack about.
 *
 * @param about the person or the policy; null for a period
 * @param from first day, in London; may be null for a person or a policy
 * @param to last day, included
 */
public record AskForPack(PackKind kind, UUID about, LocalDate from, LocalDate to) {

    public AskForPack {
        if (kind == null) throw new Invalid("kind", "Say what the pack shall be about.");
        if (kind == PackKind.PERIOD) about = null;
        else if (about == null)
            throw new Invalid(
                    kind == PackKind.PERSON ? "person" : "policy",
                    kind == PackKind.PERSON ? "Choose the person." : "Choose the policy.");
        if (kind == PackKind.PERIOD && from == null) throw new Invalid("from", "Enter the first day.");
        if (from != null && to == null) throw new Invalid("to", "Enter the last day too.");
        if (from == null && to != null) throw new Invalid("from", "Enter the first day too.");
        if (from != null && to.isBefore(from))
            throw new Invalid("to", "The last day must not be before the first day.");
    }

    ProofWish wish() {
        return new ProofWish(kind == PackKind.PERSON ? about : null, kind == PackKind.POLICY ? about : null, from, to);
    }
}
