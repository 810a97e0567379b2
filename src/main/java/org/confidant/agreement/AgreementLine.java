package org.confidant.agreement;

import java.util.UUID;
import org.confidant.foundation.time.When;

/** One line of the register in the words of the page, made once. */
public record AgreementLine(
        UUID id,
        String reference,
        String counterparty,
        String about,
        String stateLook,
        String stateWords,
        String next,
        String nextDay,
        String clauses,
        String owner) {

    static AgreementLine of(AgreementRow row) {
        return new AgreementLine(
                row.id(),
                row.reference(),
                row.counterparty(),
                row.title() + " · " + row.direction().getWords(),
                "tag " + row.state().getKind(),
                row.state().getWords(),
                row.nextWords(),
                row.nextOn() == null ? "" : When.sayDate(row.nextOn()),
                row.openClauses() == 0 ? "All present" : row.openClauses() + " to do",
                row.ownerName());
    }
}
