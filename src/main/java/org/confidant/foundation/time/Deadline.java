package org.confidant.foundation.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * A deadline with everything that it was computed from (TIM-06), so that anybody can compute it again, and a change of
 * the law does not change it.
 *
 * @param rule the code of the legal rule
 * @param edition the rule's version that was in force (LAW-01)
 * @param start from when it counts
 * @param pauses days that do not count
 * @param calendar whose working days it keeps to; null when it runs through nights and holidays
 * @param computedDue the last moment that is in time
 * @param safeDue the moment to keep to, where the law can be read in two ways; never after the other
 */
public record Deadline(
        String rule,
        int edition,
        Instant start,
        List<Pause> pauses,
        WorkingCalendar calendar,
        Instant computedDue,
        Instant safeDue) {

    /** Both days do not count. */
    public record Pause(LocalDate from, LocalDate to) {
        public Pause {
            if (to.isBefore(from)) throw new IllegalArgumentException("A pause ends before it begins");
        }
    }

    public Deadline {
        pauses = List.copyOf(pauses);
    }

    /** Elapsed hours, whatever the clocks and the calendar do meanwhile. */
    public static Deadline hours(String rule, int edition, Instant start, int hours) {
        var due = start.plus(Duration.ofHours(hours));
        return new Deadline(rule, edition, start, List.of(), null, due, due);
    }

    /**
     * Calendar months from the day on: the same day of a later month, or its last one; pauses are added as days; what
     * ends on no working day ends on the next. The safe day is the one before, not rolled.
     */
    public static Deadline months(
            String rule,
            int edition,
            LocalDate start,
            int months,
            List<Pause> pauses,
            WorkingCalendar calendar,
            WorkingDays days) {
        var due = start.plusMonths(months).plusDays(paused(pauses));
        return new Deadline(
                rule,
                edition,
                When.startOf(start),
                pauses,
                calendar,
                When.endOf(days.onOrAfter(calendar, due)),
                When.endOf(due.minusDays(1)));
    }

    /** Working days after the day: the next one is the first. */
    public static Deadline workingDays(
            String rule, int edition, LocalDate start, int many, WorkingCalendar calendar, WorkingDays days) {
        var due = When.endOf(days.after(calendar, start, many));
        return new Deadline(rule, edition, When.startOf(start), List.of(), calendar, due, due);
    }

    /** Calendar days after the day, not rolled; the safe day is the one before, for a law that counts the first day. */
    public static Deadline days(String rule, int edition, LocalDate start, int many) {
        return new Deadline(
                rule,
                edition,
                When.startOf(start),
                List.of(),
                null,
                When.endOf(start.plusDays(many)),
                When.endOf(start.plusDays(many - 1L)));
    }

    /** Days that overlap are counted once. */
    static long paused(List<Pause> pauses) {
        long days = 0;
        LocalDate counted = LocalDate.MIN;
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            var from = pause.from().isAfter(counted) ? pause.from() : counted.plusDays(1);
            if (from.isAfter(pause.to())) continue;
            days += ChronoUnit.DAYS.between(from, pause.to()) + 1;
            counted = pause.to();
        }
        return days;
    }

    public LocalDate dueOn() {
        return When.dayOf(computedDue);
    }

    public LocalDate safeOn() {
        return When.dayOf(safeDue);
    }
}
