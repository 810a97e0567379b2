package org.confidant.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.confidant.foundation.faces.Cell;
import org.confidant.foundation.faces.Line;
import org.confidant.foundation.time.When;

/** One line of the trail in the words of the page, with the searches that its links lead to. */
public record AuditLine(List<Cell> cells) implements Line {

    private static final String MACHINE = "MACHINE ";

    static AuditLine of(AuditRow row) {
        return new AuditLine(List.of(
                Cell.of(When.sayDateTime(row.ts())).asWhole(),
                who(row),
                Cell.marked("ref", row.action()),
                Cell.of(row.objectType()).above(object(row)),
                Cell.marked(
                        switch (row.outcome()) {
                            case OK -> "tag good";
                            case DENIED -> "tag warn";
                            case ERROR -> "tag bad";
                        },
                        row.outcome().getWord()),
                Cell.of(row.reason())));
    }

    private static Cell who(AuditRow row) {
        if (row.actorId() == null)
            return Cell.of(row.actorRole().equals("SYSTEM") ? "Confidant itself" : "Nobody signed in");
        return Cell.link(null, "list.xhtml?personId=" + row.actorId(), name(row));
    }

    private static String name(AuditRow row) {
        if (row.actorName() != null) return row.actorName();
        return row.actorRole().startsWith(MACHINE)
                ? "Learning system " + row.actorRole().substring(MACHINE.length())
                : row.actorId().toString();
    }

    private static Cell object(AuditRow row) {
        if (row.objectId() == null) return null;
        return Cell.link(
                "id",
                "list.xhtml?objectType=" + encoded(row.objectType()) + "&objectId=" + encoded(row.objectId()),
                row.objectId());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
