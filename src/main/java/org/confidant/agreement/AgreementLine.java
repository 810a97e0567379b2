package org.confidant.agreement;

import java.util.List;
import org.confidant.foundation.faces.Cell;
import org.confidant.foundation.faces.Line;
import org.confidant.foundation.time.When;

/** One line of the register in the words of the page. */
public record AgreementLine(List<Cell> cells) implements Line {

    private static final String SMALL = "soft small";

    static AgreementLine of(AgreementRow row) {
        return new AgreementLine(List.of(
                Cell.link("ref", "view.xhtml?id=" + row.id(), row.reference()),
                Cell.of(row.counterparty())
                        .above(Cell.marked(
                                SMALL, row.title() + " · " + row.direction().getWords())),
                Cell.marked("tag " + row.state().getKind(), row.state().getWords()),
                Cell.of(row.nextWords())
                        .above(row.nextOn() == null ? null : Cell.marked(SMALL, When.sayDate(row.nextOn()))),
                Cell.of(row.openClauses() == 0 ? "All present" : row.openClauses() + " to do"),
                Cell.of(row.ownerName())));
    }
}
