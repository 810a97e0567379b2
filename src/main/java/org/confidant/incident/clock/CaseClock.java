package org.confidant.incident.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One clock of a case: from what event it counts, until when, and whether it has ended. All on instants, so that neither
 * weekends nor the change to or from summer time make a difference (CLK-03).
 *
 * @param subject what it belongs to: the link to an agreement, else the case
 * @param from the event it counts from, in words that follow "from"
 * @param deadline null where the law says "without undue delay" and no hours, or where something only began
 * @param settledAt when what it asks for was done or decided against; null while that is open
 * @param rule the source of its hours, with the edition they were taken from (LAW-01)
 */
public record CaseClock(
        ClockKind kind,
        UUID subject,
        String title,
        String from,
        Instant start,
        Instant deadline,
        Instant settledAt,
        boolean runs,
        String rule) {

    private static final Duration SOON = Duration.ofHours(24);
    private static final long HOURS_TO_SAY = 96;

    /** Whom it is about, where its title says so. */
    public String whom() {
        return title.replaceFirst("^Tell ", "");
    }

    /** The whole time it allows. */
    public long hours() {
        return deadline == null ? 0 : Duration.between(start, deadline).toHours();
    }

    /** Its state in words, so that no colour has to be seen. @param now in milliseconds, as pages know it */
    public String words(long now) {
        var moment = Instant.ofEpochMilli(now);
        if (kind == ClockKind.NOTICED || kind == ClockKind.AWARE || kind == ClockKind.SUPPLIER)
            return length(Duration.between(start, moment)) + " ago";
        if (settledAt != null) {
            if (deadline == null || !settledAt.isAfter(deadline)) return "Done in time";
            return "Done " + length(Duration.between(deadline, settledAt)) + " late";
        }
        if (!runs) return "Does not run";
        if (deadline == null) return length(Duration.between(start, moment)) + " so far";
        return left(moment, deadline);
    }

    /** "47 h 12 min left", or "1 h 5 min late". */
    public static String left(Instant now, Instant deadline) {
        return deadline.isBefore(now)
                ? length(Duration.between(deadline, now)) + " late"
                : length(Duration.between(now, deadline)) + " left";
    }

    /** How pressing it is, for its colour; its words say the same. */
    public String look(long now) {
        var moment = Instant.ofEpochMilli(now);
        if (settledAt != null) return deadline != null && settledAt.isAfter(deadline) ? "bad" : "good";
        if (!runs) return "calm";
        if (deadline == null) return "warn";
        return deadline.isBefore(moment.plus(SOON)) ? "bad" : "warn";
    }

    /** What a script counts to or from; null when nothing moves any more. */
    public Instant counted() {
        if (!runs || settledAt != null) return null;
        return deadline == null ? start : deadline;
    }

    private static String length(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        long hours = minutes / 60;
        if (hours == 0) return minutes + " min";
        if (hours < HOURS_TO_SAY) return hours + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
        return hours / 24 + " days";
    }
}
