package org.confidant.policy.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.policy.signing.QuizResults;
import org.confidant.policy.signing.Receipt;

/** Tells signing whether the questions were answered well enough. */
@ApplicationScoped
class PassedQuiz implements QuizResults {

    @Inject
    private Quizzes quizzes;

    @Override
    public Receipt.Quiz passed(UUID versionId, UUID personId) {
        if (quizzes.terms(versionId).isEmpty()) return null;
        return quizzes.attempts(versionId, personId).stream()
                .filter(one -> Boolean.TRUE.equals(one.passed()))
                .findFirst()
                .map(one -> new Receipt.Quiz(
                        one.id(),
                        one.number(),
                        one.right(),
                        one.paper().questions().size(),
                        one.paper().passMark()))
                .orElseThrow(() -> new RuleBroken(
                        "quiz", "Answer the questions about this policy first. They come after the text."));
    }
}
