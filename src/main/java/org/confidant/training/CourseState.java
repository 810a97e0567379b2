package org.confidant.training;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.confidant.foundation.time.When;

/**
 * Where one person stands with one course that is asked of them (TRN-02, TRN-03).
 *
 * @param done the completion that counts, or the last one that did; null when there never was one
 * @param goodUntil the last day it counts or counted; null when it does not run out, or there is none
 * @param due the last day to do it; null while in order
 * @param refresh in order, but it runs out soon and is done again best before that
 */
public record CourseState(
        String code,
        String title,
        String provider,
        LocalDate done,
        LocalDate goodUntil,
        LocalDate due,
        boolean late,
        boolean refresh)
        implements Serializable {

    /** A refresher is asked for so long before the last day. */
    static final int REFRESH_DAYS = 28;

    private static final Comparator<CompletionRow> LASTING_LONGEST = Comparator.comparing(
                    CompletionRow::goodUntil, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(CompletionRow::completedOn);

    static CourseState of(
            Course course, LocalDate startedOn, Collection<CompletionRow> record, LocalDate today, int starterDays) {
        var best = record.stream()
                .filter(row -> row.courseCode().equals(course.code()) && row.counts())
                .max(LASTING_LONGEST);
        if (best.isEmpty()) {
            var due = later(startedOn, course.owedFrom()).plusDays(starterDays);
            return owed(course, null, null, due, today);
        }
        var last = best.get();
        return last.countsOn(today)
                ? new CourseState(
                        course.code(),
                        course.title(),
                        course.provider(),
                        last.completedOn(),
                        last.goodUntil(),
                        null,
                        false,
                        last.goodUntil() != null && !last.goodUntil().isAfter(today.plusDays(REFRESH_DAYS)))
                : owed(course, last.completedOn(), last.goodUntil(), last.goodUntil(), today);
    }

    public boolean inOrder() {
        return due == null;
    }

    /** Whether the person is to be reminded of it. */
    public boolean asks() {
        return !inOrder() || refresh;
    }

    /** The last day to do it, or to do it again; null when nothing is asked. */
    public LocalDate lastDay() {
        return refresh ? goodUntil : due;
    }

    /** The state in words, for lists. */
    public String inWords() {
        if (inOrder()) {
            if (refresh) return "do it again by " + When.sayDate(goodUntil);
            return goodUntil == null ? "in order" : "in order until " + When.sayDate(goodUntil);
        }
        if (done != null) {
            return "ran out on " + When.sayDate(goodUntil);
        }
        return (late ? "was due by " : "due by ") + When.sayDate(due);
    }

    public String kind() {
        return refresh ? "warn" : inOrder() ? "good" : late ? "bad" : "warn";
    }

    private static CourseState owed(
            Course course, LocalDate done, LocalDate goodUntil, LocalDate due, LocalDate today) {
        return new CourseState(
                course.code(), course.title(), course.provider(), done, goodUntil, due, due.isBefore(today), false);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
