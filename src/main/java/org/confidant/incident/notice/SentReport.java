package org.confidant.incident.notice;

import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Row;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;

/** A report exactly as it was sent; inserted once. The hash is that of its JSON, from which each other form is made. */
record SentReport(
        UUID id,
        UUID incidentId,
        UUID senderId,
        Instant recordedAt,
        Sealed said,
        int number,
        Instant sentAt,
        SendRoute route,
        String icoReference,
        String toolkitReference,
        String sha256,
        int present,
        int total,
        int owed,
        boolean complete) {

    static final String COLUMNS =
            "id, version, incident_id, author_id, recorded_at, said, report_number, sent_at, route,"
                    + " ico_reference, toolkit_reference, sha256, present, total, owed, complete";

    static SentReport of(Report report, MarkSent words, String json, UUID sender, Instant now) {
        var id = Ids.next();
        return new SentReport(
                id,
                report.caseId(),
                sender,
                now,
                Sealed.of(new Place(report.caseId(), id, "said"), json),
                report.number(),
                words.sentAt().toInstant(),
                words.route(),
                words.icoReference(),
                words.toolkitReference(),
                Sha256.hex(json),
                report.present(),
                report.total(),
                report.owed(),
                report.complete());
    }

    static SentReport of(Row row) {
        var id = row.uuid();
        row.number();
        return new SentReport(
                id,
                row.uuid(),
                row.uuid(),
                row.instant(),
                Sealed.stored(row.bytes()),
                (int) row.number(),
                row.instant(),
                row.code(SendRoute.class),
                row.text(),
                row.text(),
                row.text(),
                (int) row.number(),
                (int) row.number(),
                (int) row.number(),
                row.flag());
    }

    Object[] newRow() {
        return new Object[] {
            id,
            1,
            incidentId,
            senderId,
            recordedAt,
            Sealed.column(said),
            number,
            sentAt,
            route,
            icoReference,
            toolkitReference,
            sha256,
            present,
            total,
            owed,
            complete
        };
    }

    String json() {
        return Sealed.text(said, new Place(incidentId, id, "said"));
    }

    Report.SentLine line(String sender) {
        return new Report.SentLine(
                number, sentAt, sender, route, icoReference, toolkitReference, sha256, present, total, owed, complete);
    }
}
