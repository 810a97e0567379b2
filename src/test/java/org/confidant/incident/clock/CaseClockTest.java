package org.confidant.incident.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Instant;
import java.util.UUID;
import org.confidant.support.Project;
import org.junit.jupiter.api.Test;

class CaseClockTest {

    private static final Instant AWARE = Instant.parse("2026-10-23T09:00:00Z");
    private static final Instant END = Instant.parse("2026-10-26T09:00:00Z");

    @Test
    void CLK_03_whatIsLeftIsRightAcrossTheChangeOfTheClocks() {
        var running = clock(END, null, true);

        // Friday ten in the morning by summer time, and nine on Monday by winter time: 72 hours, not 71
        assertThat(running.hours()).isEqualTo(72);
        assertThat(words(running, AWARE)).isEqualTo("72 h left");
        assertThat(words(running, Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("32 h 30 min left");
        assertThat(words(running, Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("31 h 30 min left");
        assertThat(words(running, END.plusSeconds(300))).isEqualTo("5 min late");
        assertThat(words(running, END.plusSeconds(20 * 86_400L))).isEqualTo("20 days late");
    }

    @Test
    void CLK_04_theStateIsSaidInWordsAndNotByColourAlone() {
        assertThat(words(clock(END, END.minusSeconds(60), false), END)).isEqualTo("Done in time");
        assertThat(words(clock(END, END.plusSeconds(7_200), false), END)).isEqualTo("Done 2 h late");
        assertThat(words(clock(END, null, false), END)).isEqualTo("Does not run");
        assertThat(words(clock(null, null, true), AWARE.plusSeconds(3_660))).isEqualTo("1 h 1 min so far");
        assertThat(clock(END, null, true).look(AWARE.toEpochMilli())).isEqualTo("warn");
        assertThat(clock(END, null, true).look(END.minusSeconds(86_000).toEpochMilli()))
                .isEqualTo("bad");
    }

    @Test
    void theScriptSaysTheSameWords() throws Exception {
        var script = Files.readString(Project.folder().resolve("webapp/WEB-INF/resources/js/countdown.js"));

        assertThat(script)
                .contains("' min'", "' h'", "' days'", "' left'", "' late'", "' so far'", "HOURS_TO_SAY = 96");
    }

    private static String words(CaseClock clock, Instant now) {
        return clock.words(now.toEpochMilli());
    }

    private static CaseClock clock(Instant deadline, Instant settled, boolean runs) {
        return new CaseClock(
                ClockKind.COMMISSIONER,
                UUID.randomUUID(),
                "Tell",
                "then",
                AWARE,
                deadline,
                settled,
                runs,
                "Article 33");
    }
}
