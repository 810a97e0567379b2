package org.confidant.foundation.problem;

/** A part that is needed for this is not at hand. */
public class Unavailable extends Problem {
    public Unavailable(String sentence) {
        super(ProblemKind.UNAVAILABLE, null, sentence);
    }
}
