package org.confidant.policy.signing;

import java.time.Instant;
import java.time.LocalDate;
import org.confidant.foundation.time.When;

/** By when somebody must sign (POL-13, POL-14, POL-17). Days are days in London and are not moved off weekends. */
public final class Due {

    private Due() {}

    /** POL-13: a starter signs within the first days; not before the version applies. */
    static LocalDate starter(LocalDate startedOn, LocalDate effectiveFrom, int starterDays) {
        var due = startedOn.plusDays(starterDays);
        return due.isBefore(effectiveFrom) ? effectiveFrom : due;
    }

    /** POL-14: who was here already has longer; whoever comes into the audience late has at least a starter's time. */
    static LocalDate resign(LocalDate effectiveFrom, LocalDate today, int resignDays, int starterDays) {
        var due = effectiveFrom.plusDays(resignDays);
        var least = today.plusDays(starterDays);
        return due.isBefore(least) ? least : due;
    }

    /** POL-15: the last day of signing of which the signature is to be refreshed today; months end as months end. */
    static LocalDate lastToRefresh(LocalDate today, int months) {
        var day = today.minusMonths(months);
        while (!day.plusDays(1).plusMonths(months).isAfter(today)) day = day.plusDays(1);
        return day;
    }

    /** POL-17: the end of the day in London, whatever the time of year. */
    public static Instant endOf(LocalDate dueOn) {
        return When.endOf(dueOn);
    }

    static boolean isOverdue(AssignmentStatus status, LocalDate dueOn, Instant now) {
        return status.isOwed() && now.isAfter(endOf(dueOn));
    }
}
