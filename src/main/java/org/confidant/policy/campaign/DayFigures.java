package org.confidant.policy.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was answered on one day in London, and how many had signed by its end. */
public record DayFigures(LocalDate day, long signed, long declined, long signedByThen) {

    /** Answers of some hours of a day. */
    record Answered(LocalDate day, long signed, long declined) {}

    /** @param answered oldest first; several of one day become one */
    static List<DayFigures> of(List<Answered> answered) {
        var days = new ArrayList<DayFigures>();
        long sum = 0;
        for (var some : answered) {
            sum += some.signed();
            var last = days.isEmpty() ? null : days.get(days.size() - 1);
            if (last != null && last.day().equals(some.day())) {
                days.set(
                        days.size() - 1,
                        new DayFigures(
                                last.day(), last.signed() + some.signed(), last.declined() + some.declined(), sum));
            } else {
                days.add(new DayFigures(some.day(), some.signed(), some.declined(), sum));
            }
        }
        return days;
    }
}
