package org.confidant.incident.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.confidant.foundation.problem.Violations;

/** When and how the other party of an agreement was told of a breach. */
public record TellParty(OffsetDateTime toldAt, String how) {

    public TellParty {
        how = Words.clean(how);
    }

    void check(Instant detectedAt, Instant now) {
        new Violations()
                .need(toldAt != null, "toldAt", "Say when they were told.")
                .need(
                        toldAt == null || !toldAt.toInstant().isAfter(now.plusSeconds(60)),
                        "toldAt",
                        "This is in the future. Say when they were told.")
                .need(
                        toldAt == null || !toldAt.toInstant().isBefore(detectedAt),
                        "toldAt",
                        "The incident was not even noticed then. Say when they were told.")
                .need(how != null, "how", "Say how and whom: by telephone, by letter, who took it.")
                .need(!Words.tooLong(how), "how", "Shorten this to 2,000 characters.")
                .throwIfAny();
    }
}
