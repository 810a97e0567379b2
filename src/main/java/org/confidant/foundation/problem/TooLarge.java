package org.confidant.foundation.problem;

public class TooLarge extends Problem {
    public TooLarge(String field, String sentence) {
        super(ProblemKind.TOO_LARGE, field, sentence);
    }
}
