package org.confidant.incident;

import java.time.Instant;
import java.util.List;
import org.confidant.foundation.faces.Cell;
import org.confidant.foundation.faces.Line;
import org.confidant.foundation.time.When;

/** One line of the inbox in the words of the page. */
public record InboxLine(List<Cell> cells) implements Line {

    static InboxLine of(IncidentRow row, Instant now) {
        var words = row.category().words();
        var deadline = row.hasDeadline() ? row.nextDeadline() : null;
        return new InboxLine(List.of(
                Cell.link("ref", "view.xhtml?id=" + row.id(), row.reference()).asHead(),
                Cell.of(row.title()).and(row.urgent() ? Cell.marked("tag bad", "At risk right now") : null),
                Cell.of(row.title().equals(words) ? "" : words),
                Cell.marked("tag " + row.status().kind(), row.status().words()),
                deadline == null
                        ? Cell.marked("soft", "None")
                        : Cell.marked(
                                deadline.isBefore(now) ? "tag bad" : "tag warn",
                                row.nextDeadlineKind().words() + ": " + When.sayUntil(now, deadline)),
                Cell.of(row.handler() == null ? "Nobody yet" : row.handler())));
    }
}
