package org.confidant.policy.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
    void theLineRunsFromNobodyToEverybody() {
        var days = List.of(new DayFigures(DAY, 1, 0, 1), new DayFigures(DAY.plusDays(10), 3, 0, 4));

        assertThat(SignedLine.points(days, 4)).isEqualTo("0.0,150.0 600.0,0.0");
        assertThat(SignedLine.points(List.of(), 4)).isEmpty();
        assertThat(SignedLine.points(days, 0)).isEmpty();
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
