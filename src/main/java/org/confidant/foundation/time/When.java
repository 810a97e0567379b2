package org.confidant.foundation.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says dates and times as people in the UK write them, always in Europe/London (TIM-01). Null is said as nothing. */
@Named
@ApplicationScoped
public class When {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

    @Inject
    private Clock clock;

    public When() {}

    public When(Clock clock) {
        this.clock = clock;
    }

    /** 22 November 2026. */
    public String date(LocalDate date) {
        return sayDate(date);
    }

    /** 22 November 2026, 17:30. */
    public String dateTime(Instant instant) {
        return sayDateTime(instant);
    }

    /** Sunday 22 November 2026, 17:30 GMT. */
    public String exact(Instant instant) {
        return sayExact(instant);
    }

    /** In words how far away it is: "in 5 h 12 min", "3 days late". */
    public String until(Instant instant) {
        return instant == null ? "" : sayUntil(clock.instant(), instant);
    }

    /** In words how long ago it was: "5 min ago", "3 days ago". */
    public String ago(Instant instant) {
        return instant == null
                ? ""
                : length(Duration.between(instant, clock.instant()).abs()) + " ago";
    }

    /** Whether it has passed. */
    public boolean past(Instant instant) {
        return instant != null && instant.isBefore(clock.instant());
    }

    /** The day in London that the instant falls on. */
    public LocalDate day(Instant instant) {
        return dayOf(instant);
    }

    /** Today in London. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, ZONE);
    }

    /** The last instant of the day in London, to the microsecond below which nothing is stored (TIM-08). */
    public static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.MAX).atZone(ZONE).toInstant();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public static String sayDate(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    public static String sayDateTime(Instant instant) {
        return instant == null ? "" : DATE_TIME.format(instant.atZone(ZONE));
    }

    public static String sayExact(Instant instant) {
        if (instant == null) return "";
        var local = instant.atZone(ZONE);
        return EXACT.format(local) + (local.getOffset().equals(ZoneOffset.UTC) ? " GMT" : " BST");
    }

    public static String sayUntil(Instant now, Instant then) {
        var left = Duration.between(now, then);
        return left.isNegative() ? length(left.negated()) + " late" : "in " + length(left);
    }

    private static String length(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes < 60) return minutes + " min";
        if (minutes < 48 * 60) return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
        long days = duration.toDays();
        return days + (days == 1 ? " day" : " days");
    }
}
