package org.confidant.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutyPageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void theFirstSentenceCountsWhatIsOwedAndNamesTheNextEnd() {
        var mine = new DutyList(
                List.of(duty("b", null, true), duty("a", NOW, true)),
                List.of(kept("x", LocalDate.of(2028, 6, 9)), kept("y", LocalDate.of(2027, 3, 14)), kept("z", null)),
                List.of());

        assertThat(DutyPage.sentence(mine))
                .isEqualTo("Two things need you. Everything else is in order until 14 March 2027.");
    }

    @Test
    void theFirstSentenceIsTrueForEveryMixture() {
        var one = List.of(duty("a", null, true));
        var endless = List.of(kept("x", null));

        assertThat(DutyPage.sentence(DutyList.nothing())).isEqualTo("Nothing needs you now.");
        assertThat(DutyPage.sentence(new DutyList(one, List.of(), List.of()))).isEqualTo("One thing needs you.");
        assertThat(DutyPage.sentence(new DutyList(one, endless, List.of())))
                .isEqualTo("One thing needs you. Everything else is in order.");
        assertThat(DutyPage.sentence(new DutyList(List.of(), endless, List.of())))
                .isEqualTo("Nothing needs you now. Everything is in order.");
    }

    @Test
    void whatIsDueNextComesFirstAndOnlyOneButtonIsTheMainOne() {
        var page = page(new DutyList(
                List.of(
                        duty("no date", null, true),
                        duty("in a month", NOW.plusSeconds(30 * 86_400), true),
                        duty("late but quiet", NOW.minusSeconds(3 * 86_400), false),
                        duty("in five days", NOW.plusSeconds(5 * 86_400), true)),
                List.of(),
                List.of()));

        assertThat(page.getOwed())
                .extracting(DutyRow::title, DutyRow::due, DutyRow::kind, DutyRow::style)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("late but quiet", "3 days late", "bad", "button"),
                        org.assertj.core.groups.Tuple.tuple("in five days", "due in 5 days", "warn", "button main"),
                        org.assertj.core.groups.Tuple.tuple("in a month", "due in 30 days", "calm", "button"),
                        org.assertj.core.groups.Tuple.tuple("no date", "", "calm", "button"));
    }

    @Test
    void numbersAreWordsAsLongAsTheyReadWell() {
        assertThat(DutyList.inWords(10)).isEqualTo("Ten");
        assertThat(DutyList.inWords(11)).isEqualTo("11");
    }

    private static DutyPage page(DutyList mine) {
        var navigation = new Navigation() {
            @Override
            public DutyList mine() {
                return mine;
            }
        };
        return new DutyPage(navigation, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Duty duty(String title, Instant due, boolean main) {
        return new Duty(title, "why", due, "/there.xhtml", "Do it", main);
    }

    private static Kept kept(String title, LocalDate until) {
        return new Kept(title, LocalDate.of(2026, 1, 1), until, null, "Receipt");
    }
}
