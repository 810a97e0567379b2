package org.confidant.foundation.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.time.Division;
import org.confidant.foundation.time.Holiday;
import org.confidant.foundation.time.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "2029, 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"
    })
    void TIM_05_theBundledFileHasTheDaysOfEnglandAndWales(int year, String days) {
        assertThat(days(Division.ENGLAND_AND_WALES, year))
                .containsExactly(java.util.Arrays.stream(days.split(" "))
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toArray(LocalDate[]::new));
    }

    @Test
    void TIM_05_scotlandAndNorthernIrelandHaveTheirOwn() {
        assertThat(days(Division.SCOTLAND, 2026))
                .contains(
                        LocalDate.of(2026, 1, 2),
                        LocalDate.of(2026, 6, 15),
                        LocalDate.of(2026, 8, 3),
                        LocalDate.of(2026, 11, 30))
                .doesNotContain(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 8, 31));
        assertThat(days(Division.NORTHERN_IRELAND, 2026))
                .contains(LocalDate.of(2026, 3, 17), LocalDate.of(2026, 7, 13));
    }

    private static List<LocalDate> days(Division division, int year) {
        return HolidayFile.bundled().stream()
                .filter(holiday ->
                        holiday.division() == division && holiday.day().getYear() == year)
                .map(Holiday::day)
                .toList();
    }

    @Test
    void TIM_04_whatIsBroughtTakesThePlaceOfTheSameYearsOnly() {
        var bundled = HolidayFile.bundled();
        var brought =
                List.of(new Holiday(Division.ENGLAND_AND_WALES, LocalDate.of(2027, 5, 14), "One day by proclamation"));

        var merged = HolidayService.merged(bundled, brought);

        assertThat(merged)
                .filteredOn(holiday -> holiday.division() == Division.ENGLAND_AND_WALES
                        && holiday.day().getYear() == 2027)
                .containsExactlyElementsOf(brought);
        assertThat(merged).contains(new Holiday(Division.ENGLAND_AND_WALES, LocalDate.of(2026, 4, 3), "Good Friday"));
    }

    @Test
    void TIM_04_warnsWhenTheLastKnownHolidayIsLessThan180DaysAhead() {
        var last = new WorkingDays(HolidayFile.bundled()).lastKnown();

        assertThat(last).isEqualTo(LocalDate.of(2029, 12, 26));
        assertThat(HolidayService.runsOut(last, last.minusDays(180))).isFalse();
        assertThat(HolidayService.runsOut(last, last.minusDays(179))).isTrue();
    }

    @Test
    void TIM_04_refusesAFileOfAnotherForm() {
        for (var text : List.of(
                "",
                "[]",
                "{}",
                "no",
                "{\"england-and-wales\": 1}",
                "{\"england-and-wales\": {\"events\": [{\"title\": \"x\", \"date\": \"25/12/2026\"}]}}",
                "{\"mars\": {\"events\": []}}")) {
            assertThatThrownBy(() -> HolidayFile.read(text)).as(text).isInstanceOf(Invalid.class);
        }
    }
}
