package org.confidant.incident.clock;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.confidant.agreement.Direction;
import org.confidant.incident.Known;

/**
 * Whom else a case concerns: agreements with their clocks, and everybody else who may have to know.
 *
 * @param choices agreements that can be linked still
 */
public record Others(
        UUID caseId,
        long version,
        String reference,
        boolean open,
        List<Party> parties,
        List<Body> bodies,
        List<AgreementTerms> choices) {

    /** The other party of an agreement that the case is about; clock is null where we owe them no notice. */
    public record Party(
            UUID id,
            long version,
            UUID agreementId,
            String called,
            Direction direction,
            String rule,
            CaseClock clock,
            Instant toldAt,
            String how,
            boolean takenOff) {}

    /** One line of the checklist; version is 0 as long as nothing was recorded. */
    public record Body(
            OtherBody body,
            long version,
            Known needed,
            String reason,
            Instant toldAt,
            String toldBy,
            String reference,
            String icoReference) {

        public String state() {
            if (version == 0 || needed == Known.UNKNOWN) return "Not settled yet";
            if (needed == Known.NO) return "Not needed";
            return toldAt == null ? "To be told" : "Told";
        }

        public String look() {
            if (version == 0 || needed == Known.UNKNOWN) return "calm";
            if (needed == Known.NO) return "good";
            return toldAt == null ? "warn" : "good";
        }
    }
}
