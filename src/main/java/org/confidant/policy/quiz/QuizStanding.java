package org.confidant.policy.quiz;

import java.io.Serializable;

/** Where one person stands with the questions of a version. */
public record QuizStanding(boolean asked, boolean passed, int attempts, int drawn, int passMark)
        implements Serializable {}
