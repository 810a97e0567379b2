package org.confidant.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.confidant.foundation.time.LocalMoment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeClockTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final long YEAR_2026 = 1_767_225_600L;
    private static final long YEAR_2030 = 1_893_456_000L;

    @ParameterizedTest
    @CsvSource({
        "2026-10-23T10:00+01:00, 2026-10-26T09:00:00Z, 2026-10-26T09:00",
        "2026-03-27T10:00Z, 2026-03-30T10:00:00Z, 2026-03-30T11:00",
        "2026-12-24T16:30Z, 2026-12-27T16:30:00Z, 2026-12-27T16:30",
    })
    void CLK_03_seventyTwoElapsedHoursThroughWeekendsHolidaysAndTheClockChange(
            String aware, Instant deadline, LocalDateTime onTheWall) {
        var clock = aware(OffsetDateTime.parse(aware).toInstant());

        assertThat(clock.deadline()).isEqualTo(deadline);
        assertThat(LocalDateTime.ofInstant(clock.deadline(), LONDON)).isEqualTo(onTheWall);
    }

    @ParameterizedTest
    @CsvSource({"+01:00, 2026-10-28T00:30:00Z", "Z, 2026-10-28T01:30:00Z"})
    void CLK_03_theAmbiguousHourCountsFromTheOffsetThatWasSaid(String offset, Instant deadline) {
        var aware = LocalMoment.resolve(LocalDateTime.parse("2026-10-25T01:30"), offset);

        assertThat(aware(aware).deadline()).isEqualTo(deadline);
    }

    @Test
    void CLK_02_bothReadingsAreKept() {
        var detected = Instant.parse("2026-11-19T17:30:00Z");
        var clock = new NoticeClock(detected, detected.plus(Duration.ofHours(5)), 72, 1);

        assertThat(clock.cautiousDeadline()).isEqualTo(Instant.parse("2026-11-22T17:30:00Z"));
        assertThat(clock.deadline()).isEqualTo(Instant.parse("2026-11-22T22:30:00Z"));
        assertThat(clock.readingsDiffer()).isTrue();
        assertThat(aware(detected).readingsDiffer()).isFalse();
    }

    @Property
    void CLK_03_alwaysSeventyTwoHoursWhateverTheDay(@ForAll @LongRange(min = YEAR_2026, max = YEAR_2030) long second) {
        var aware = Instant.ofEpochSecond(second);

        assertThat(Duration.between(aware, aware(aware).deadline())).isEqualTo(Duration.ofHours(72));
    }

    @Property
    void CLK_03_theWallClockDiffersByAnHourAtMostAndOnlyAtTheChange(
            @ForAll @LongRange(min = YEAR_2026, max = YEAR_2030) long second) {
        var aware = Instant.ofEpochSecond(second);
        var before = aware.atZone(LONDON);
        var after = aware(aware).deadline().atZone(LONDON);

        var shift = Duration.between(before.toLocalDateTime().plusDays(3), after.toLocalDateTime());

        assertThat(shift.abs()).isLessThanOrEqualTo(Duration.ofHours(1));
        assertThat(shift.isZero()).isEqualTo(before.getOffset().equals(after.getOffset()));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31T23:59:59Z, 2026", "2027-01-01T00:00:00Z, 2027", "2026-06-30T23:30:00Z, 2026"})
    void theYearOfAReferenceIsTheOneOnTheWall(Instant moment, int year) {
        assertThat(IncidentReference.yearOf(moment)).isEqualTo(year);
        assertThat(new IncidentReference(year, 47).text()).isEqualTo("INC-" + year + "-00047");
    }

    private static NoticeClock aware(Instant aware) {
        return new NoticeClock(aware, aware, 72, 1);
    }
}
