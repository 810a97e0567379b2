package org.confidant.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.confidant.foundation.time.When;

/** One line of the trail in the words of the page, made once, with the searches that its links lead to. */
public record AuditLine(
        String when,
        String who,
        String whoQuery,
        String action,
        String objectType,
        String objectId,
        String objectQuery,
        String outcomeLook,
        String outcomeWord,
        String reason) {

    static AuditLine of(AuditRow row) {
        return new AuditLine(
                When.sayDateTime(row.ts()),
                who(row),
                row.actorId() == null ? null : "personId=" + row.actorId(),
                row.action(),
                row.objectType(),
                row.objectId(),
                row.objectId() == null
                        ? null
                        : "objectType=" + encoded(row.objectType()) + "&objectId=" + encoded(row.objectId()),
                switch (row.outcome()) {
                    case OK -> "tag good";
                    case DENIED -> "tag warn";
                    case ERROR -> "tag bad";
                },
                row.outcome().getWord(),
                row.reason());
    }

    private static String who(AuditRow row) {
        if (row.actorId() != null)
            return row.actorName() == null ? row.actorId().toString() : row.actorName();
        return row.actorRole().equals("SYSTEM") ? "Confidant itself" : "Nobody signed in";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
