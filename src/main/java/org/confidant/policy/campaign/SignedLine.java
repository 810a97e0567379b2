package org.confidant.policy.campaign;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Where the line goes that shows how many had signed by the end of each day. */
final class SignedLine {

    private static final int WIDE = 600;
    private static final int HIGH = 200;

    private SignedLine() {}

    /** As SVG wants it, from the left to the right; 0 is all of them, 200 is nobody. */
    static String points(List<DayFigures> days, long assigned) {
        if (days.isEmpty() || assigned == 0) return "";
        var first = days.get(0).day();
        long span = Math.max(
                1, ChronoUnit.DAYS.between(first, days.get(days.size() - 1).day()));
        var text = new StringBuilder();
        for (var day : days) {
            double x = (double) WIDE * ChronoUnit.DAYS.between(first, day.day()) / span;
            double y = HIGH - (double) HIGH * Math.min(assigned, day.signedByThen()) / assigned;
            text.append(text.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
        }
        return text.toString();
    }
}
