package org.confidant.incident.notice;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody wrote about one item of the report.
 *
 * @param text null to leave what the case says
 * @param ownerId who brings what is missing
 * @param expectedOn by when (CLK-05)
 * @param reason why it cannot be said at all
 */
public record ReportAnswer(String text, UUID ownerId, LocalDate expectedOn, String reason) {

    static final ReportAnswer NOTHING = new ReportAnswer(null, null, null, null);

    public ReportAnswer {
        text = clean(text);
        reason = clean(reason);
    }

    private static String clean(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    boolean nothing() {
        return text == null && ownerId == null && expectedOn == null && reason == null;
    }
}
