package org.confidant.foundation.problem;

public class Unavailable extends Problem {
    public Unavailable(String sentence) {
        super(ProblemKind.UNAVAILABLE, null, sentence);
    }
}
