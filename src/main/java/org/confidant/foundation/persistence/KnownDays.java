package org.confidant.foundation.persistence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.time.When;

/** The days in London of which the database can say how something stood at their end. */
public record KnownDays(LocalDate first, LocalDate last) {

    /** @return null when this is no day */
    public static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    public boolean has(LocalDate day) {
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }

    public String sentence() {
        return "Choose a day from " + When.sayDate(first) + ", when this was first recorded, until today, "
                + When.sayDate(last) + ".";
    }

    /** @throws Invalid for a day of which nothing is known, and for none */
    public Instant endOf(LocalDate day) {
        if (!has(day)) throw new Invalid("asOf", sentence());
        return When.endOf(day);
    }
}
