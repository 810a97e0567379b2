package org.confidant.policy.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.confidant.foundation.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizPaperTest {

    private static final List<QuizQuestion> BANK = IntStream.range(0, 12)
            .mapToObj(number -> new QuizQuestion(
                    UUID.randomUUID(),
                    "Question " + number,
                    number % 2 == 1,
                    List.of(
                            new AskQuestion.Choice("Right " + number, true),
                            new AskQuestion.Choice("Also right? " + number, number % 2 == 1),
                            new AskQuestion.Choice("Wrong " + number, false)),
                    null))
            .toList();

    private final QuizPaper.Drawn drawn = draw(1);

    @ParameterizedTest
    @CsvSource({
        "4, 5, true",
        "3, 4, false",
        "79, 100, false",
        "80, 100, true",
        "0, 1, false",
        "1, 1, true",
        "7, 9, false"
    })
    void quizPassMark_isExactOnWholeNumbers(int right, int asked, boolean passed) {
        assertThat(QuizPaper.isPassed(right, asked, 80)).isEqualTo(passed);
    }

    @Test
    void eachAttemptIsDrawnAnewAndShowsNoKey() {
        var orders = new HashSet<List<UUID>>();
        for (int seed = 0; seed < 20; seed++) {
            var paper = draw(seed).paper();
            assertThat(paper.questions()).hasSize(5).doesNotHaveDuplicates();
            assertThat(paper.text()).doesNotContain("\"right\"");
            orders.add(paper.questions().stream().map(QuizPaper.Asked::id).toList());
        }
        assertThat(orders).hasSizeGreaterThan(10);
    }

    @Test
    void whatIsKeptIsWhatWasShown() {
        assertThat(QuizPaper.parse(drawn.paper().text())).isEqualTo(drawn.paper());
    }

    @Test
    void everyRightChoiceHasToBeChosenAndNoOther() {
        assertThat(drawn.paper().right(answers(), drawn.key())).isEqualTo(5);
        var some = answers();
        var many =
                drawn.paper().questions().stream().filter(QuizPaper.Asked::many).findFirst();
        many.ifPresent(question -> {
            some.put(question.id(), Set.of(some.get(question.id()).iterator().next()));
            assertThat(drawn.paper().right(some, drawn.key())).isEqualTo(4);
        });
    }

    @Test
    void answersToQuestionsThatWereNotAskedAreRefused() {
        var foreign = answers();
        foreign.put(UUID.randomUUID(), Set.of(0));
        refused(foreign, "was not asked");
        var outOfRange = answers();
        outOfRange.put(first(), Set.of(3));
        refused(outOfRange, "no such answer");
        var negative = answers();
        negative.put(first(), Set.of(-1));
        refused(negative, "no such answer");
        var none = answers();
        none.remove(first());
        refused(none, "Answer question 1.");
        var single = drawn.paper().questions().stream()
                .filter(question -> !question.many())
                .findFirst()
                .orElseThrow();
        var two = answers();
        two.put(single.id(), Set.of(0, 1));
        refused(two, "has one answer");
    }

    @Test
    void aQuestionIsTypedWithStarsAtWhatIsRight() {
        var question = AskQuestion.typed("  Whom do you tell? ", "* The HR manager\nNobody\n\n*The IG lead\n");

        assertThat(question.wording()).isEqualTo("Whom do you tell?");
        assertThat(question.many()).isTrue();
        assertThat(question.choices())
                .containsExactly(
                        new AskQuestion.Choice("The HR manager", true),
                        new AskQuestion.Choice("Nobody", false),
                        new AskQuestion.Choice("The IG lead", true));
        for (var lines : new String[] {"", "*one", "one\ntwo", "*one\none", "*a\n" + "b\n".repeat(2)})
            assertThatThrownBy(() -> AskQuestion.typed("Why?", lines)).isInstanceOf(Invalid.class);
    }

    private UUID first() {
        return drawn.paper().questions().get(0).id();
    }

    private void refused(Map<UUID, Set<Integer>> answers, String words) {
        assertThatThrownBy(() -> drawn.paper().right(answers, drawn.key()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(words);
    }

    private Map<UUID, Set<Integer>> answers() {
        var answers = new HashMap<UUID, Set<Integer>>();
        for (int at = 0; at < drawn.key().size(); at++)
            answers.put(
                    drawn.paper().questions().get(at).id(),
                    new TreeSet<>(drawn.key().get(at)));
        return answers;
    }

    private static QuizPaper.Drawn draw(int seed) {
        return QuizPaper.draw(UUID.randomUUID(), 1, new QuizTerms(5, 80), BANK, new Random(seed));
    }
}
