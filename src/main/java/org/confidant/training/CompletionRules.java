package org.confidant.training;

import java.time.LocalDate;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;

/** What every record of a completion must be like, whoever tells it: a hand, a file or a learning system. */
public final class CompletionRules {

    private static final int OLDEST_YEARS = 10;

    private CompletionRules() {}

    public static LocalDate day(LocalDate day, LocalDate today) {
        if (day == null) {
            throw new Invalid("completedOn", "Enter the day on which it was completed.");
        }
        if (day.isAfter(today)) {
            throw new Invalid(
                    "completedOn", "The day of completion lies in the future. Enter today or an earlier day.");
        }
        if (day.isBefore(today.minusYears(OLDEST_YEARS))) {
            throw new Invalid("completedOn", "The day of completion lies more than ten years back. Check the year.");
        }
        return day;
    }

    /** @param passedElsewhere the provider says that the test was passed, so a missing score is none */
    public static Integer score(Integer score, Integer passMark, boolean passedElsewhere) {
        if (score != null && (score < 0 || score > 100)) {
            throw new Invalid("score", "Enter a score of 0 to 100 per cent.");
        }
        if (passMark != null && score == null && !passedElsewhere) {
            throw new RuleBroken("score", "This course has a test: enter the score.");
        }
        if (passMark != null && score != null && score < passMark) {
            throw new RuleBroken(
                    "score", "The pass mark is " + passMark + " per cent: a lower score is not a completion.");
        }
        return score;
    }

    /**
     * The last day a completion counts, inclusive: the same day of the month so many months later, or the month's last
     * day where it has no such day (TRN-02). Null when it does not run out.
     */
    public static LocalDate goodUntil(LocalDate completedOn, Integer validityMonths) {
        return validityMonths == null ? null : completedOn.plusMonths(validityMonths);
    }
}
