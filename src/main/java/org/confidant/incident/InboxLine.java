package org.confidant.incident;

import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.time.When;

/** One line of the inbox in the words of the page, made once: a page that asks for each word by itself takes long. */
public record InboxLine(
        UUID id,
        String reference,
        String title,
        String urgentLook,
        String urgentWords,
        String kind,
        String statusLook,
        String statusWords,
        String deadlineLook,
        String deadlineWords,
        String handler) {

    static InboxLine of(IncidentRow row, Instant now) {
        var words = row.category().words();
        var deadline = row.hasDeadline() ? row.nextDeadline() : null;
        return new InboxLine(
                row.id(),
                row.reference(),
                row.title(),
                row.urgent() ? "tag bad" : "",
                row.urgent() ? "At risk right now" : "",
                row.title().equals(words) ? "" : words,
                "tag " + row.status().kind(),
                row.status().words(),
                deadline == null ? "soft" : deadline.isBefore(now) ? "tag bad" : "tag warn",
                deadline == null ? "None" : row.nextDeadlineKind().words() + ": " + When.sayUntil(now, deadline),
                row.handler() == null ? "Nobody yet" : row.handler());
    }
}
