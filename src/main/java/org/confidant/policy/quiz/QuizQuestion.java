package org.confidant.policy.quiz;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A question of the bank, for its author. */
public record QuizQuestion(UUID id, String wording, boolean many, List<AskQuestion.Choice> choices, Instant withdrawnAt)
        implements Serializable {

    public boolean isAsked() {
        return withdrawnAt == null;
    }
}
