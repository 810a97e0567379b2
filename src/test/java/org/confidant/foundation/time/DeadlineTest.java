package org.confidant.foundation.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.confidant.foundation.time.Deadline.Pause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    /** Only those that the vectors meet; the whole file is proved where it is kept. */
    private static final WorkingDays DAYS = new WorkingDays(List.of(
            day(Division.ENGLAND_AND_WALES, "2026-01-01"),
            day(Division.ENGLAND_AND_WALES, "2026-04-03"),
            day(Division.ENGLAND_AND_WALES, "2026-04-06"),
            day(Division.NORTHERN_IRELAND, "2026-03-17"),
            day(Division.SCOTLAND, "2026-06-15"),
            day(Division.NORTHERN_IRELAND, "2026-07-13"),
            day(Division.SCOTLAND, "2026-11-30"),
            day(Division.ENGLAND_AND_WALES, "2026-12-25"),
            day(Division.ENGLAND_AND_WALES, "2026-12-28"),
            day(Division.ENGLAND_AND_WALES, "2027-01-01"),
            day(Division.SCOTLAND, "2027-01-04"),
            day(Division.ORGANISATION, "2026-12-24")));

    private static Holiday day(Division division, String day) {
        return new Holiday(division, LocalDate.parse(day), "Holiday");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-30",
        "2026-03-06, 2026-04-08",
        "2026-07-01, 2026-07-30",
        "2026-11-20, 2026-12-21",
        "2026-12-10, 2027-01-13",
        "2026-06-06, 2026-07-06"
    })
    void TIM_03_TIM_06_workingDaysOfAnyPartOfTheKingdomAreCountedFromTheNextOneOn(LocalDate received, LocalDate due) {
        var deadline = Deadline.workingDays("FOI_RESPONSE", 1, received, 20, WorkingCalendar.UK_ANY, DAYS);

        assertThat(deadline.dueOn()).isEqualTo(due);
        assertThat(deadline.calendar()).isEqualTo(WorkingCalendar.UK_ANY);
    }

    @Test
    void TIM_03_theCalendarOfOnePartSaysAnotherDay() {
        var ew = Deadline.workingDays("X", 1, LocalDate.of(2026, 6, 1), 20, WorkingCalendar.EW, DAYS);

        assertThat(ew.dueOn()).isEqualTo(LocalDate.of(2026, 6, 29));
        assertThat(DAYS.isWorkingDay(WorkingCalendar.EW, LocalDate.of(2026, 12, 24)))
                .isTrue();
        assertThat(DAYS.isWorkingDay(WorkingCalendar.ORG, LocalDate.of(2026, 12, 24)))
                .isFalse();
        assertThat(DAYS.isWorkingDay(WorkingCalendar.UK_ANY, LocalDate.of(2026, 12, 24)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-03-02",
        "2026-03-03, 2026-04-07",
        "2026-09-03, 2026-10-05",
        "2026-11-26, 2026-12-29",
        "2026-08-31, 2026-09-30"
    })
    void TIM_06_monthsClampAndEndOnAWorkingDay(LocalDate received, LocalDate due) {
        var deadline = Deadline.months("SAR_RESPONSE", 1, received, 1, List.of(), WorkingCalendar.EW, DAYS);

        assertThat(deadline.dueOn()).isEqualTo(due);
        assertThat(deadline.safeOn()).isEqualTo(received.plusMonths(1).minusDays(1));
    }

    @Test
    void TIM_06_pausesAreInclusiveAndCountedOnce() {
        var start = LocalDate.of(2026, 5, 5);
        var pause = new Pause(LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 20));
        var deadline = Deadline.months("SAR_RESPONSE", 1, start, 1, List.of(pause), WorkingCalendar.EW, DAYS);

        assertThat(deadline.dueOn())
                .as("a holiday in Scotland only does not count")
                .isEqualTo(LocalDate.of(2026, 6, 15));
        var overlapping = List.of(new Pause(LocalDate.of(2026, 5, 18), LocalDate.of(2026, 5, 22)), pause, pause);
        assertThat(Deadline.paused(overlapping)).isEqualTo(11);
        assertThatThrownBy(() -> new Pause(start, start.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void TIM_06_hoursRunThroughWeekendsAndTheChangeOfTheClocks() {
        var aware = Instant.parse("2026-10-24T12:00:00Z");

        var deadline = Deadline.hours("ICO_NOTICE", 1, aware, 72);

        assertThat(deadline.computedDue()).isEqualTo(Instant.parse("2026-10-27T12:00:00Z"));
        assertThat(deadline.rule()).isEqualTo("ICO_NOTICE");
        assertThat(deadline.edition()).isEqualTo(1);
        assertThat(deadline.start()).isEqualTo(aware);
    }

    @Test
    void TIM_06_calendarDaysAreNotRolledAndTheSafeDayIsTheOneBefore() {
        var deadline = Deadline.days("COMPLAINT_ACKNOWLEDGEMENT", 1, LocalDate.of(2026, 11, 22), 30);

        assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2026, 12, 22));
        assertThat(deadline.safeOn()).isEqualTo(LocalDate.of(2026, 12, 21));
    }

    @Test
    void TIM_08_aDayEndsWithItsLastNanosecondInLondon() {
        assertThat(Deadline.days("X", 1, LocalDate.of(2026, 10, 1), 24).computedDue())
                .as("GMT")
                .isEqualTo(Instant.parse("2026-10-25T23:59:59.999999999Z"));
        assertThat(Deadline.days("X", 1, LocalDate.of(2026, 10, 1), 23).computedDue())
                .as("BST")
                .isEqualTo(Instant.parse("2026-10-24T22:59:59.999999999Z"));
    }

    @Property
    void TIM_06_noDeadlineFallsOnADayOffAndTheSafeDayIsNeverLater(
            @ForAll @IntRange(max = 364) int day, @ForAll @IntRange(min = 1, max = 3) int months) {
        var start = LocalDate.of(2026, 1, 1).plusDays(day);
        for (var calendar : WorkingCalendar.values()) {
            var deadline = Deadline.months("X", 1, start, months, List.of(), calendar, DAYS);
            assertThat(DAYS.isWorkingDay(calendar, deadline.dueOn())).isTrue();
            assertThat(deadline.safeDue()).isBefore(deadline.computedDue());
            var counted = Deadline.workingDays("X", 1, start, 10, calendar, DAYS);
            assertThat(start.datesUntil(counted.dueOn().plusDays(1))
                            .skip(1)
                            .filter(each -> DAYS.isWorkingDay(calendar, each)))
                    .hasSize(10);
        }
    }
}
