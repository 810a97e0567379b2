package org.confidant.incident;

import java.time.Instant;
import java.time.ZoneId;

/** The name of a case that people say aloud: {@code INC-yyyy-nnnnn}, without gaps in a year. */
public record IncidentReference(int year, int number) {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The year is the one the calendar on the wall shows, not the one in UTC. */
    public static int yearOf(Instant moment) {
        return moment.atZone(ZONE).getYear();
    }

    public String text() {
        return "INC-%04d-%05d".formatted(year, number);
    }
}
