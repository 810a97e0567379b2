package org.confidant.training.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "2026-12-02, 0",
        "2026-12-03, 1",
        "2026-12-16, 1",
        "2026-12-17, 2",
        "2026-12-24, 3",
        "2026-12-30, 4",
        "2026-12-31, 5",
        "2027-01-06, 5",
        "2027-01-07, 6",
        "2027-01-13, 6",
        "2027-01-14, 7",
        "2029-01-01, 7"
    })
    void TRN_03_aStepIsReachedOnItsDayAndStaysReached(LocalDate today, int steps) {
        assertThat(Reminder.reached(DUE, today)).containsExactly(Arrays.copyOf(Reminder.values(), steps));
    }

    @ParameterizedTest
    @CsvSource({"THE_LAST_DAY, true", "A_WEEK_LATE, true", "TWO_WEEKS_LATE, false"})
    void TRN_03_theLastStepIsForOthers(Reminder reminder, boolean own) {
        assertThat(reminder.isForThePerson()).isEqualTo(own);
    }
}
