package org.confidant.incident.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.confidant.foundation.problem.Violations;
import org.confidant.incident.Known;

/**
 * Whether one of the others is told, and why or why not (CLK-10).
 *
 * @param toldAt null as long as nobody told them
 * @param reference theirs; for the toolkit the number of the submission (CLK-09)
 * @param icoReference for the toolkit: the Commissioner's, when the submission was passed on
 */
public record RecordBody(Known needed, String reason, OffsetDateTime toldAt, String reference, String icoReference) {

    private static final int REFERENCE_MAX = 60;

    public RecordBody {
        reason = Words.clean(reason);
        reference = Words.clean(reference);
        icoReference = Words.clean(icoReference);
    }

    void check(OtherBody body, Instant detectedAt, Instant now) {
        new Violations()
                .need(needed != null, "needed", "Choose whether they have to be told.")
                .need(
                        needed == null || needed == Known.UNKNOWN || reason != null,
                        "reason",
                        body == OtherBody.FAMILIES && needed == Known.YES
                                ? "Say why, and on whose authority families are told."
                                : needed == Known.NO ? "Say why not." : "Say why.")
                .need(!Words.tooLong(reason), "reason", "Shorten this to 2,000 characters.")
                .need(toldAt == null || needed == Known.YES, "toldAt", "Only who has to be told is told.")
                .need(
                        toldAt == null || !toldAt.toInstant().isAfter(now.plusSeconds(60)),
                        "toldAt",
                        "This is in the future. Say when they were told.")
                .need(
                        toldAt == null || !toldAt.toInstant().isBefore(detectedAt),
                        "toldAt",
                        "The incident was not even noticed then. Say when they were told.")
                .need(fits(reference), "reference", "Shorten the reference to 60 characters.")
                .need(fits(icoReference), "icoReference", "Shorten the reference to 60 characters.")
                .need(
                        icoReference == null || body == OtherBody.TOOLKIT,
                        "icoReference",
                        "Only the toolkit passes a report on to the Commissioner.")
                .throwIfAny();
    }

    private static boolean fits(String text) {
        return text == null || text.length() <= REFERENCE_MAX;
    }
}
