package org.confidant.training;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.time.When;

/**
 * How somebody stood with the yearly course on a day (TRN-07), as the regulator asks after a breach.
 *
 * @param completedOn the last completion up to that day; null when there was none
 * @param inOrder it still counted on that day
 * @param withinTwoYears it was completed in the twenty-four months up to that day
 */
public record TrainingAt(
        UUID personId, String name, LocalDate day, LocalDate completedOn, boolean inOrder, boolean withinTwoYears)
        implements Serializable {

    private static final int MONTHS_ASKED = 24;

    static TrainingAt of(UUID person, String name, LocalDate day, LocalDate completedOn, LocalDate goodUntil) {
        return new TrainingAt(
                person,
                name,
                day,
                completedOn,
                completedOn != null && (goodUntil == null || !goodUntil.isBefore(day)),
                completedOn != null && !completedOn.isBefore(day.minusMonths(MONTHS_ASKED)));
    }

    public String inWords() {
        if (completedOn == null) return "never trained before that day";
        return "trained on " + When.sayDate(completedOn) + ", "
                + (inOrder ? "in order" : withinTwoYears ? "run out, within 24 months" : "more than 24 months before");
    }

    public String kind() {
        return inOrder ? "good" : withinTwoYears ? "warn" : "bad";
    }
}
