package org.confidant.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;

/**
 * A time when somebody was away. Why is not kept.
 *
 * @param lastDay the last day away; null while it is not known
 */
public record Absence(UUID id, LocalDate firstDay, LocalDate lastDay) {

    boolean overlaps(LocalDate first, LocalDate last) {
        return (last == null || !firstDay.isAfter(last)) && (lastDay == null || !lastDay.isBefore(first));
    }

    /** How many days, both ends counted; null while the end is not known. */
    public Long days() {
        return lastDay == null ? null : ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    }

    static void check(LocalDate first, LocalDate last, LocalDate startedOn, LocalDate today) {
        if (first == null) throw new Invalid("absentFrom", "Enter the first day away, for example 19 11 2026.");
        if (first.isBefore(startedOn))
            throw new RuleBroken("absentFrom", "The first day away cannot be before the first day here.");
        if (first.isAfter(today.plusYears(1)))
            throw new RuleBroken("absentFrom", "The first day away can be at most a year ahead.");
        if (last != null && last.isBefore(first))
            throw new RuleBroken("absentTo", "The last day away cannot be before the first one.");
        if (last != null && last.isAfter(today.plusYears(3)))
            throw new RuleBroken("absentTo", "The last day away can be at most three years ahead.");
    }
}
