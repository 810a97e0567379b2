package org.confidant.incident.notice;

import java.time.OffsetDateTime;
import org.confidant.foundation.problem.Violations;

/**
 * That a person sent the report as it stands.
 *
 * @param toolkitReference the number of the submission, when it went through the toolkit
 * @param delayReason owed when the first one was sent after the hours had ended (CLK-01)
 */
public record MarkSent(
        OffsetDateTime sentAt, SendRoute route, String icoReference, String toolkitReference, String delayReason) {

    private static final int REFERENCE_MAX = 60;

    public MarkSent {
        icoReference = clean(icoReference);
        toolkitReference = clean(toolkitReference);
        delayReason = clean(delayReason);
    }

    void check() {
        new Violations()
                .need(sentAt != null, "sentAt", "Say when the report was sent.")
                .need(route != null, "route", "Choose how it was sent.")
                .need(
                        route != SendRoute.TOOLKIT || toolkitReference != null,
                        "toolkitReference",
                        "Give the number of the submission.")
                .need(
                        toolkitReference == null || toolkitReference.length() <= REFERENCE_MAX,
                        "toolkitReference",
                        "Shorten the number to 60 characters.")
                .throwIfAny();
    }

    private static String clean(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
