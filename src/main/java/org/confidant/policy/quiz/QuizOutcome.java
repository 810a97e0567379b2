package org.confidant.policy.quiz;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A closed attempt. Only now is said which choices were right. */
public record QuizOutcome(
        UUID attemptId, int attemptNo, int right, int asked, int passMark, boolean passed, List<Answered> questions)
        implements Serializable {

    /** One question with what was chosen and what was right, in words. */
    public record Answered(String wording, List<String> chosen, List<String> right, boolean correct)
            implements Serializable {}

    static List<String> words(QuizPaper.Asked question, Set<Integer> places) {
        return places.stream().sorted().map(question.choices()::get).toList();
    }
}
