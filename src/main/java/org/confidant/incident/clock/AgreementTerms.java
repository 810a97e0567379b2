package org.confidant.incident.clock;

import java.util.UUID;
import org.confidant.agreement.Direction;

/**
 * What a case has to know of an agreement.
 *
 * @param called its reference and the other party
 * @param breachNoticeHours within which a breach is told; null when the agreement names none
 */
public record AgreementTerms(UUID id, String called, Direction direction, Integer breachNoticeHours) {

    public String label() {
        return called + ". " + direction.getWords()
                + (breachNoticeHours == null ? "" : ", " + breachNoticeHours + " hours");
    }
}
