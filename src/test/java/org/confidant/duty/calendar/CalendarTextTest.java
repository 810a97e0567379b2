package org.confidant.duty.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00.123Z");

    @Test
    void everyLineIsShortAndFoldedBetweenCharacters() {
        var title = "Sign the Política, " + "🙂é".repeat(60);
        var text = calendar(title, false);

        for (var line : text.split("\r\n"))
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        assertThat(text).doesNotContain("\uFFFD").endsWith("\r\n");
        assertThat(unfolded(text)).contains("SUMMARY:" + title.replace(",", "\\,"));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void whatHasAMeaningIsEscapedAndNoLineIsSmuggledIn() {
        var text = unfolded(calendar("a;b,c\\d\r\nEND:VEVENT\nX\u0007", false));

        assertThat(text).contains("SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\\nX\r\n");
        assertThat(text.split("\r\nEND:VEVENT\r\n")).hasSize(2);
    }

    @Test
    void POL_17_anEventIsTheWholeDueDay() {
        var text = calendar("Sign", true);

        assertThat(text)
                .contains(
                        "UID:1@confidant\r\n",
                        "DTSTAMP:20261123T030000Z\r\n",
                        "DTSTART;VALUE=DATE:20261231\r\n",
                        "DTEND;VALUE=DATE:20270101\r\n",
                        "TRIGGER:-P1D\r\n");
        assertThat(calendar("Sign", false)).doesNotContain("VALARM");
    }

    private static String calendar(String title, boolean alarms) {
        var date = new DueDate("1@confidant", LocalDate.of(2026, 12, 31), title, "Why", "https://x.example/a?b=c");
        return CalendarText.of(List.of(date), NOW, alarms);
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }
}
