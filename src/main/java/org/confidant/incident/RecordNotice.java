package org.confidant.incident;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.confidant.foundation.problem.Violations;

/**
 * A report that a person sent to the Commissioner; Confidant sends nothing by itself (CLK-09).
 *
 * @param missing what the report does not say yet and when it follows (CLK-05); null when it is complete
 * @param delayReason owed when it was sent after the hours had ended (CLK-01)
 */
public record RecordNotice(OffsetDateTime sentAt, String icoReference, String missing, String delayReason) {

    public RecordNotice {
        icoReference = ReportIncident.clean(icoReference);
        missing = ReportIncident.clean(missing);
        delayReason = ReportIncident.clean(delayReason);
    }

    boolean complete() {
        return missing == null;
    }

    void check(NoticeClock clock, boolean first, Instant now) {
        boolean late = first && sentAt != null && sentAt.toInstant().isAfter(clock.deadline());
        new Violations()
                .need(sentAt != null, "sentAt", "Say when the report was sent.")
                .need(
                        sentAt == null || !sentAt.toInstant().isAfter(now.plusSeconds(60)),
                        "sentAt",
                        "This is in the future. Say when the report was sent.")
                .need(
                        sentAt == null || !sentAt.toInstant().isBefore(clock.detectedAt()),
                        "sentAt",
                        "The incident was not even noticed then. Say when the report was sent.")
                .need(
                        icoReference == null || icoReference.length() <= 60,
                        "icoReference",
                        "Shorten the reference to 60 characters.")
                .need(
                        !late || delayReason != null,
                        "delayReason",
                        "It was sent after the hours had ended: say what held it up.")
                .need(
                        ReportIncident.length(missing) <= ReportIncident.TEXT_MAX,
                        "missing",
                        "Shorten this to 2,000 characters.")
                .need(
                        ReportIncident.length(delayReason) <= ReportIncident.TEXT_MAX,
                        "delayReason",
                        "Shorten this to 2,000 characters.")
                .throwIfAny();
    }
}
