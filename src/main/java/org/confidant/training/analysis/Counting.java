package org.confidant.training.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts people, one after the other, for several days at once. What it holds does not grow with the people. */
final class Counting {

    static final int MONTHS = 13;

    /** A role and from when until when somebody has it; no end: for good. */
    record Held(String role, LocalDate from, LocalDate to) {
        boolean on(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** From the first to the last day, inclusive. */
    record Away(LocalDate from, LocalDate until) {
        boolean on(LocalDate day) {
            return !from.isAfter(day) && !until.isBefore(day);
        }
    }

    /** All that is counted of one person. */
    record Counted(
            LocalDate startedOn,
            LocalDate leftOn,
            String team,
            Collection<Held> roles,
            Collection<Away> exempt,
            Collection<LocalDate> completed) {

        /** TRN-04: active and not exempt. */
        boolean counts(LocalDate day) {
            return !startedOn.isAfter(day)
                    && (leftOn == null || !leftOn.isBefore(day))
                    && exempt.stream().noneMatch(away -> away.on(day));
        }

        boolean completedWithin(LocalDate first, LocalDate last) {
            return completed.stream().anyMatch(day -> !day.isBefore(first) && !day.isAfter(last));
        }
    }

    private record Slot(LocalDate day, FigureScope scope, String key) {}

    private static final class Sum {
        private long people;
        private long trained;
        private long inYear;
    }

    private final List<LocalDate> days;
    private final Map<Slot, Sum> sums = new HashMap<>();

    Counting(List<LocalDate> days) {
        this.days = List.copyOf(days);
        for (var day : days) sums.put(new Slot(day, FigureScope.ORGANISATION, ""), new Sum());
    }

    /** Today, and the ends of the thirteen months before, latest first. */
    static List<LocalDate> daysUpTo(LocalDate today) {
        var days = new ArrayList<LocalDate>();
        days.add(today);
        for (int i = 1; i <= MONTHS; i++) {
            var month = today.minusMonths(i);
            days.add(month.withDayOfMonth(month.lengthOfMonth()));
        }
        return days;
    }

    /** TRN-04: the twelve months that end with the day, so many days as that has. */
    static LocalDate beginOfTwelveMonths(LocalDate day) {
        return day.minusMonths(12).plusDays(1);
    }

    void add(Counted person) {
        for (var day : days) {
            if (!person.counts(day)) continue;
            boolean trained = person.completedWithin(beginOfTwelveMonths(day), day);
            boolean inYear = person.completedWithin(DsptYear.of(day).first(), day);
            count(day, FigureScope.ORGANISATION, "", trained, inYear);
            count(day, FigureScope.TEAM, person.team() == null ? "" : person.team(), trained, inYear);
            person.roles().stream()
                    .filter(held -> held.on(day))
                    .map(Held::role)
                    .distinct()
                    .forEach(role -> count(day, FigureScope.ROLE, role, trained, inYear));
        }
    }

    private void count(LocalDate day, FigureScope scope, String key, boolean trained, boolean inYear) {
        var sum = sums.computeIfAbsent(new Slot(day, scope, key), slot -> new Sum());
        sum.people++;
        if (trained) sum.trained++;
        if (inYear) sum.inYear++;
    }

    /** @param names of teams by their ids, and of roles */
    List<Figure> figures(Map<String, String> names) {
        var sorted = new TreeMap<String, Figure>();
        sums.forEach((slot, sum) -> sorted.put(
                slot.day() + "/" + slot.scope().ordinal() + "/" + names.getOrDefault(slot.key(), "") + "/" + slot.key(),
                new Figure(
                        slot.day(), slot.scope(), slot.key(), name(slot, names), sum.people, sum.trained, sum.inYear)));
        return List.copyOf(sorted.values());
    }

    private static String name(Slot slot, Map<String, String> names) {
        if (slot.scope() == FigureScope.ORGANISATION) return "Everybody";
        return slot.key().isEmpty() ? "Without a team" : names.getOrDefault(slot.key(), slot.key());
    }
}
