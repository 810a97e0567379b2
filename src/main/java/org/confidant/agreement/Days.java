package org.confidant.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far away a day is, in words: a whole day counts until its end. */
final class Days {

    private Days() {}

    static String until(LocalDate day, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) return "today";
        if (days == 1) return "tomorrow";
        if (days == -1) return "yesterday";
        return days > 0 ? "in " + days + " days" : -days + " days ago";
    }
}
