package org.confidant.policy.campaign;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.confidant.foundation.time.When;

/**
 * What Chart.js is to draw, as it wants to be told. A dataset names the token of its colour; {@code charts.js} looks up
 * what that is in light and in the dark.
 */
final class CampaignCharts {

    static final int MOST_TEAMS = 12;

    private static final int MOST_POINTS = 120;

    private CampaignCharts() {}

    /** Those that owe most, one bar each. */
    static String teams(List<TeamFigures> teams) {
        var shown = teams.stream()
                .sorted(Comparator.comparingLong(
                                (TeamFigures team) -> team.figures().owed())
                        .reversed())
                .limit(MOST_TEAMS)
                .toList();
        var labels = Json.createArrayBuilder();
        shown.forEach(team -> labels.add(team.team()));
        var data = Json.createObjectBuilder()
                .add("labels", labels)
                .add(
                        "datasets",
                        Json.createArrayBuilder()
                                .add(bars("Signed", "good", shown, Figures::signed))
                                .add(bars("Owed", "line-strong", shown, figures -> figures.owed() - figures.late()))
                                .add(bars("Late", "bad", shown, Figures::late))
                                .add(bars("Declined", "brand", shown, Figures::declined)));
        return chart("bar", data, axis().add("stacked", true), axis().add("stacked", true), true)
                .toString();
    }

    private static JsonObjectBuilder bars(
            String label, String token, List<TeamFigures> teams, ToLongFunction<Figures> figure) {
        var values = Json.createArrayBuilder();
        teams.forEach(team -> values.add(figure.applyAsLong(team.figures())));
        return set(label, token, values);
    }

    /** The share that had signed by the end of each day, also of days on which nobody answered. */
    static String days(List<DayFigures> days, long assigned) {
        var labels = Json.createArrayBuilder();
        var shares = Json.createArrayBuilder();
        if (!days.isEmpty() && assigned > 0) {
            var first = days.get(0).day();
            long span = ChronoUnit.DAYS.between(first, days.get(days.size() - 1).day());
            long step = Math.max(1, span / MOST_POINTS);
            int at = 0;
            for (long after = 0; ; after = Math.min(span, after + step)) {
                var day = first.plusDays(after);
                while (at + 1 < days.size() && !days.get(at + 1).day().isAfter(day)) at++;
                labels.add(When.sayDate(day));
                shares.add(Math.min(1000, days.get(at).signedByThen() * 1000 / assigned) / 10.0);
                if (after == span) break;
            }
        }
        var data = Json.createObjectBuilder()
                .add("labels", labels)
                .add("datasets", Json.createArrayBuilder().add(set("Signed, per cent", "good", shares)));
        return chart("line", data, axis(), axis().add("max", 100), false).toString();
    }

    private static JsonObjectBuilder set(String label, String token, JsonArrayBuilder values) {
        return Json.createObjectBuilder()
                .add("label", label)
                .add("token", token)
                .add("data", values);
    }

    private static JsonObjectBuilder axis() {
        return Json.createObjectBuilder().add("beginAtZero", true);
    }

    private static jakarta.json.JsonObject chart(
            String type, JsonObjectBuilder data, JsonObjectBuilder across, JsonObjectBuilder up, boolean legend) {
        return Json.createObjectBuilder()
                .add("type", type)
                .add("data", data)
                .add(
                        "options",
                        Json.createObjectBuilder()
                                .add("animation", false)
                                .add("maintainAspectRatio", false)
                                .add(
                                        "scales",
                                        Json.createObjectBuilder()
                                                .add("x", across)
                                                .add("y", up))
                                .add(
                                        "plugins",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "legend",
                                                        Json.createObjectBuilder()
                                                                .add("display", legend))))
                .build();
    }
}
