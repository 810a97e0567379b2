package org.confidant.training.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.confidant.training.TrainedShare;
import org.confidant.training.analysis.Counting.Away;
import org.confidant.training.analysis.Counting.Counted;
import org.confidant.training.analysis.Counting.Held;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void TRN_04_37Of39MissesAnd19Of20MeetsWithoutRounding() {
        assertThat(new TrainedShare(37, 39).meets(95)).isFalse();
        assertThat(new TrainedShare(37, 39).shown()).isEqualTo("94.8");
        assertThat(new TrainedShare(19, 20).meets(95)).isTrue();
        assertThat(new TrainedShare(19, 20).shown()).isEqualTo("95.0");
        assertThat(new TrainedShare(9499, 10000).shown()).isEqualTo("94.9");
    }

    @Test
    void TRN_04_theTwelveMonthsBeginTheDayAfterTheAnniversary() {
        var inside = counted(person().completed(LocalDate.of(2025, 11, 24)));
        var outside = counted(person().completed(LocalDate.of(2025, 11, 23)));
        var leapDay = Counting.beginOfTwelveMonths(LocalDate.of(2025, 2, 28));

        assertThat(inside.trained()).isEqualTo(1);
        assertThat(outside.trained()).isZero();
        assertThat(leapDay).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void TRN_04_onlyWhoIsAtWorkAndNotExemptIsCounted() {
        assertThat(counted(person().started(TODAY.plusDays(1))).people()).isZero();
        assertThat(counted(person().left(TODAY.minusDays(1))).people()).isZero();
        assertThat(counted(person().left(TODAY)).people()).isEqualTo(1);
        assertThat(counted(person().exempt(TODAY, TODAY)).people()).isZero();
        assertThat(counted(person().exempt(TODAY.minusDays(9), TODAY.minusDays(1)))
                        .people())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2025, 2025-26",
        "2026-07-01, 2026, 2026-27",
        "2026-12-31, 2026, 2026-27",
        "2027-06-30, 2026, 2026-27",
        "2100-01-01, 2099, 2099-00"
    })
    void TRN_05_theToolkitsYearEndsOn30June(LocalDate day, int begins, String label) {
        var year = DsptYear.of(day);

        assertThat(year.begins()).isEqualTo(begins);
        assertThat(year.label()).isEqualTo(label);
        assertThat(year.last()).isEqualTo(LocalDate.of(begins + 1, 6, 30));
    }

    @Test
    void TRN_05_theYearCountsFrom1JulyOnly() {
        assertThat(counted(person().completed(LocalDate.of(2026, 6, 30))).trainedInYear())
                .isZero();
        assertThat(counted(person().completed(LocalDate.of(2026, 6, 30))).trained())
                .isEqualTo(1);
        assertThat(counted(person().completed(LocalDate.of(2026, 7, 1))).trainedInYear())
                .isEqualTo(1);
    }

    @Test
    void TRN_05_thereAreTodayAndTheEndsOfThirteenMonths() {
        var days = Counting.daysUpTo(LocalDate.of(2026, 3, 31));

        assertThat(days).hasSize(14).startsWith(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 2, 28));
        assertThat(days).endsWith(LocalDate.of(2025, 2, 28));
    }

    @Test
    void TRN_05_teamsAndRolesAreCountedAsTheyWereHeldOnTheDay() {
        var counting = new Counting(List.of(TODAY, TODAY.minusMonths(1)));
        counting.add(person().team("T")
                .role("DPO", TODAY.minusDays(2), null)
                .completed(TODAY)
                .done());
        counting.add(
                person().role("DPO", TODAY.minusYears(1), TODAY.minusDays(1)).done());

        var figures = counting.figures(Map.of("T", "Reception", "DPO", "Data Protection Officer"));

        assertThat(one(figures, TODAY, FigureScope.ROLE, "DPO").people()).isEqualTo(1);
        assertThat(one(figures, TODAY, FigureScope.ROLE, "DPO").trained()).isEqualTo(1);
        assertThat(one(figures, TODAY.minusMonths(1), FigureScope.ROLE, "DPO").people())
                .isEqualTo(1);
        assertThat(one(figures, TODAY, FigureScope.TEAM, "T").name()).isEqualTo("Reception");
        assertThat(one(figures, TODAY, FigureScope.TEAM, "").name()).isEqualTo("Without a team");
    }

    @Test
    void TRN_05_theLineRunsFromLeftToRightWithinItsDrawing() {
        var months = List.of(
                new Figure(TODAY.minusMonths(1), FigureScope.ORGANISATION, "", "Everybody", 10, 0, 0),
                new Figure(TODAY, FigureScope.ORGANISATION, "", "Everybody", 10, 10, 10));

        assertThat(new TrendChart(months, 95).getLine()).isEqualTo("44.0,200.0 624.0,16.0");
        assertThat(new TrendChart(List.of(), 95).isDrawn()).isFalse();
    }

    private static Figure counted(Somebody person) {
        var counting = new Counting(List.of(TODAY));
        counting.add(person.done());
        return counting.figures(Map.of()).get(0);
    }

    private static Figure one(List<Figure> figures, LocalDate day, FigureScope scope, String key) {
        return figures.stream()
                .filter(figure -> figure.asOf().equals(day)
                        && figure.scope() == scope
                        && figure.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Somebody person() {
        return new Somebody(new Counted(TODAY.minusYears(3), null, null, List.of(), List.of(), List.of()));
    }

    private record Somebody(Counted done) {
        Somebody started(LocalDate day) {
            return new Somebody(
                    new Counted(day, done.leftOn(), done.team(), done.roles(), done.exempt(), done.completed()));
        }

        Somebody left(LocalDate day) {
            return new Somebody(
                    new Counted(done.startedOn(), day, done.team(), done.roles(), done.exempt(), done.completed()));
        }

        Somebody team(String team) {
            return new Somebody(
                    new Counted(done.startedOn(), done.leftOn(), team, done.roles(), done.exempt(), done.completed()));
        }

        Somebody role(String role, LocalDate from, LocalDate to) {
            return new Somebody(new Counted(
                    done.startedOn(),
                    done.leftOn(),
                    done.team(),
                    List.of(new Held(role, from, to)),
                    done.exempt(),
                    done.completed()));
        }

        Somebody exempt(LocalDate from, LocalDate until) {
            return new Somebody(new Counted(
                    done.startedOn(),
                    done.leftOn(),
                    done.team(),
                    done.roles(),
                    List.of(new Away(from, until)),
                    done.completed()));
        }

        Somebody completed(LocalDate day) {
            return new Somebody(new Counted(
                    done.startedOn(), done.leftOn(), done.team(), done.roles(), done.exempt(), List.of(day)));
        }
    }
}
