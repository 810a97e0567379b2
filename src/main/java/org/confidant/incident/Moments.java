package org.confidant.incident;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.time.LocalMoment;
import org.confidant.foundation.time.LocalMoment.NoSuchMoment;

/** Dates and times of forms, turned into moments that carry their offset. */
public final class Moments {

    private Moments() {}

    /** @param field named in what is to be mended */
    public static OffsetDateTime needed(LocalDate date, LocalTime time, String offset, String field) {
        if (date == null || time == null) {
            throw new Invalid(field, "Give the date and the time.");
        }
        try {
            return LocalMoment.resolve(date.atTime(time), offset)
                    .atZone(LocalMoment.ZONE)
                    .toOffsetDateTime();
        } catch (NoSuchMoment said) {
            // which of two equal hours it was is asked by a question of its own
            throw new Invalid(twice(date, time) ? field.replaceAll("At$", "Offset") : field, said.getMessage());
        }
    }

    public static boolean twice(LocalDate date, LocalTime time) {
        return date != null && time != null && LocalMoment.times(date.atTime(time)) == 2;
    }
}
