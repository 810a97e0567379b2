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

    private static final String FAR = "Say a day between 1900 and 2199.";

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
        if (from != null && isFar(from)) throw new Invalid("from", FAR);
        if (to != null && isFar(to)) throw new Invalid("to", FAR);
        if (from != null && to.isBefore(from))
            throw new Invalid("to", "The last day must not be before the first day.");
    }

    private static boolean isFar(LocalDate day) {
        return day.getYear() < 1900 || day.getYear() >= 2200;
    }

    ProofWish wish() {
        return new ProofWish(kind == PackKind.PERSON ? about : null, kind == PackKind.POLICY ? about : null, from, to);
    }
}
