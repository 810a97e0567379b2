package org.confidant.policy.signing;

import java.util.UUID;

/** What signing asks of the questions: whether they were answered well enough. */
public interface QuizResults {

    /**
     * The attempt that was passed; null when the version asks no questions.
     *
     * @throws org.confidant.foundation.problem.RuleBroken when it does and none was passed
     */
    Receipt.Quiz passed(UUID versionId, UUID personId);
}
