package org.confidant.policy.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void POL_03_exemptPeopleAreOutOfTheCountAndListed() {
        var all = Figures.of("EXEMPT", false, 3)
                .plus(Figures.of("SIGNED", false, 99))
                .plus(Figures.of("OPENED", true, 1));

        assertThat(all.assigned()).isEqualTo(100);
        assertThat(all.exempt()).isEqualTo(3);
        assertThat(all.late()).isEqualTo(1);
        assertThat(all.owed()).isEqualTo(1);
        assertThat(all.percent()).isEqualTo("99 %");
    }

    @Test
    void sharesAreCutOffAndNeverRoundedUp() {
        var almost = Figures.of("SIGNED", false, 99_999).plus(Figures.of("ASSIGNED", false, 1));
        assertThat(almost.percent()).isEqualTo("99.9 %");
        assertThat(Figures.NONE.percent()).isEqualTo("–");
        assertThat(Figures.of("CANCELLED", false, 7)).isEqualTo(Figures.NONE);
    }

    @Test
    void theLineGoesOnThroughDaysOnWhichNobodyAnswers() {
        var days = List.of(new DayFigures(DAY, 1, 0, 1), new DayFigures(DAY.plusDays(3), 2, 0, 3));

        assertThat(shares(CampaignCharts.days(days, 4))).containsExactly(25.0, 25.0, 25.0, 75.0);
        assertThat(shares(CampaignCharts.days(days, 3_000_000))).containsExactly(0.0, 0.0, 0.0, 0.0);
        assertThat(shares(CampaignCharts.days(List.of(), 4))).isEmpty();
        assertThat(shares(CampaignCharts.days(days, 0))).isEmpty();
    }

    @Test
    void aLongCampaignIsDrawnWithAFewHundredPointsAndEndsWhereItStands() {
        var years = List.of(new DayFigures(DAY, 1, 0, 1), new DayFigures(DAY.plusYears(3), 3, 0, 4));

        assertThat(shares(CampaignCharts.days(years, 4)))
                .hasSizeLessThan(250)
                .startsWith(25.0)
                .endsWith(100.0);
    }

    private static List<Double> shares(String chart) {
        try (var reader = Json.createReader(new StringReader(chart))) {
            return reader
                    .readObject()
                    .getJsonObject("data")
                    .getJsonArray("datasets")
                    .getJsonObject(0)
                    .getJsonArray("data")
                    .getValuesAs(JsonNumber.class)
                    .stream()
                    .map(JsonNumber::doubleValue)
                    .toList();
        }
    }

    @Test
    void theTeamsThatOweMostAreDrawn() {
        var teams = IntStream.rangeClosed(1, 20)
                .mapToObj(owed -> new TeamFigures(null, "Team " + owed, Figures.of("ASSIGNED", false, owed)))
                .toList();

        assertThat(CampaignCharts.teams(teams))
                .contains("\"Team 20\"", "\"Team 9\"")
                .doesNotContain("\"Team 8\"");
    }

    @Test
    void hoursOfOneDayAreOneDayAndSumsGoOn() {
        var days = DayFigures.of(List.of(
                new DayFigures.Answered(DAY, 1, 0),
                new DayFigures.Answered(DAY, 2, 1),
                new DayFigures.Answered(DAY.plusDays(1), 4, 0)));

        assertThat(days).containsExactly(new DayFigures(DAY, 3, 1, 3), new DayFigures(DAY.plusDays(1), 4, 0, 7));
    }
}
