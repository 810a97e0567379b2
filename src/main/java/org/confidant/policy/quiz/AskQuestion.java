package org.confidant.policy.quiz;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.confidant.foundation.problem.Invalid;

/** A question for the bank. @param choices between two and eight, of which at least one is right */
public record AskQuestion(String wording, List<Choice> choices) {

    private static final int LONGEST = 500;
    private static final int MOST = 8;

    /** One of the answers to choose from. */
    public record Choice(String text, boolean right) implements Serializable {}

    public AskQuestion {
        wording = wording == null ? "" : wording.strip();
        if (wording.isEmpty()) throw new Invalid("wording", "Write the question.");
        if (wording.length() > LONGEST) throw new Invalid("wording", "Keep the question to 500 characters.");
        choices = choices == null
                ? List.of()
                : choices.stream().filter(Objects::nonNull).toList();
        if (choices.size() < 2 || choices.size() > MOST)
            throw new Invalid("choices", "Give between two and eight answers, one on each line.");
        for (var choice : choices)
            if (choice.text() == null
                    || choice.text().isBlank()
                    || choice.text().length() > LONGEST)
                throw new Invalid("choices", "Each answer has words, and at most 500 characters.");
        if (choices.stream().map(Choice::text).distinct().count() < choices.size())
            throw new Invalid("choices", "Two answers are the same. Change one of them.");
        if (choices.stream().noneMatch(Choice::right))
            throw new Invalid("choices", "Mark at least one answer as right: begin its line with a star.");
    }

    /** One answer on each line; a line of a right one begins with a star. */
    static AskQuestion typed(String wording, String lines) {
        var choices = new ArrayList<Choice>();
        for (var line : (lines == null ? "" : lines).split("\\R")) {
            var text = line.strip();
            if (text.isEmpty()) continue;
            boolean right = text.startsWith("*");
            choices.add(new Choice(right ? text.substring(1).strip() : text, right));
        }
        return new AskQuestion(wording, choices);
    }

    /** Whether several are right: then each of them has to be chosen. */
    boolean many() {
        return choices.stream().filter(Choice::right).count() > 1;
    }
}
