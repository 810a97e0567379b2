package org.confidant.foundation.problem;

public class WrongType extends Problem {
    public WrongType(String field, String sentence) {
        super(ProblemKind.WRONG_TYPE, field, sentence);
    }
}
