package org.confidant.foundation.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldConvertersTest {

    private final DateField date = new DateField();
    private final TimeField time = new TimeField();
    private final UuidField uuid = new UuidField();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-09",
                "9 11 2026",
                "09 11 2026",
                "9/11/2026",
                "9.11.2026",
                "9 November 2026",
                " 2026-11-09 "
            })
    void readsADateAsPeopleWriteIt(String text) {
        assertThat(date.getAsObject(null, null, text)).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-31", "31 2 2026", "2026-13-01", "tomorrow", "11", "9 11 26"})
    void refusesADateThatIsNone(String text) {
        assertThatThrownBy(() -> date.getAsObject(null, null, text)).isInstanceOf(ConverterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17:30", "17.30", "1730", "17:30:00"})
    void readsATimeAsPeopleWriteIt(String text) {
        assertThat(time.getAsObject(null, null, text)).isEqualTo(LocalTime.of(17, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "25:10", "half past five", "17:60"})
    void refusesATimeThatIsNone(String text) {
        assertThatThrownBy(() -> time.getAsObject(null, null, text)).isInstanceOf(ConverterException.class);
    }

    @Test
    void showsWhatItReads() {
        assertThat(date.getAsString(null, null, LocalDate.of(2026, 11, 9))).isEqualTo("2026-11-09");
        assertThat(time.getAsString(null, null, LocalTime.of(9, 5))).isEqualTo("09:05");
        assertThat(date.getAsObject(null, null, " ")).isNull();
        assertThat(time.getAsObject(null, null, null)).isNull();
    }

    @Test
    void refusesAForgedId() {
        assertThat(uuid.getAsObject(null, null, "")).isNull();
        assertThat(uuid.getAsObject(null, null, "0190f5a0-0000-7000-8000-000000000001"))
                .isEqualTo(UUID.fromString("0190f5a0-0000-7000-8000-000000000001"));
        assertThatThrownBy(() -> uuid.getAsObject(null, null, "1; drop")).isInstanceOf(ConverterException.class);
    }
}
