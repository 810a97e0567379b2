package org.confidant.training.reminding;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** The steps around the last day of a course, earliest first; each is reached once for a person, a course and that day. */
public enum Reminder {
    FOUR_WEEKS_BEFORE(-28),
    TWO_WEEKS_BEFORE(-14),
    A_WEEK_BEFORE(-7),
    THE_DAY_BEFORE(-1),
    /** The day itself: the person and the line manager. */
    THE_LAST_DAY(0),
    A_WEEK_LATE(7),
    /** The HR managers. */
    TWO_WEEKS_LATE(14);

    private final int days;

    Reminder(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    boolean isForThePerson() {
        return this != TWO_WEEKS_LATE;
    }

    boolean hasCome(LocalDate due, LocalDate today) {
        return !due.plusDays(days).isAfter(today);
    }

    /** Every step whose day has come. */
    static Set<Reminder> reached(LocalDate due, LocalDate today) {
        var reached = EnumSet.noneOf(Reminder.class);
        for (var one : values()) if (one.hasCome(due, today)) reached.add(one);
        return reached;
    }
}
