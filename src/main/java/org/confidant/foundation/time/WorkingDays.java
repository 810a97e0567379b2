package org.confidant.foundation.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts working days in each calendar. */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<WorkingCalendar, Set<LocalDate>> holidays = new EnumMap<>(WorkingCalendar.class);
    private final LocalDate lastKnown;

    public WorkingDays(Collection<Holiday> known) {
        for (var calendar : WorkingCalendar.values()) holidays.put(calendar, new HashSet<>());
        known.forEach(holiday -> {
            for (var calendar : WorkingCalendar.values()) {
                if (calendar.divisions().contains(holiday.division()))
                    holidays.get(calendar).add(holiday.day());
            }
        });
        lastKnown = known.stream()
                .filter(holiday -> holiday.division() == Division.ENGLAND_AND_WALES)
                .map(Holiday::day)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    public boolean isWorkingDay(WorkingCalendar calendar, LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.get(calendar).contains(day);
    }

    /** The day itself when it is a working day, else the next one. */
    public LocalDate onOrAfter(WorkingCalendar calendar, LocalDate day) {
        var next = day;
        while (!isWorkingDay(calendar, next)) next = next.plusDays(1);
        return next;
    }

    /** TIM-06: the next working day is the first; {@code many} of them. */
    public LocalDate after(WorkingCalendar calendar, LocalDate day, int many) {
        var at = day;
        for (int counted = 0; counted < many; counted++) at = onOrAfter(calendar, at.plusDays(1));
        return at;
    }

    /** The last bank holiday that is known; what lies after it cannot be counted on. */
    public LocalDate lastKnown() {
        return lastKnown;
    }
}
