package org.confidant.foundation.problem;

/** Does not fit with what is already there: a duplicate, a changed text, a second use of a key. */
public class Conflict extends Problem {
    public Conflict(String sentence) {
        super(ProblemKind.CONFLICT, null, sentence);
    }

    public Conflict(String field, String sentence) {
        super(ProblemKind.CONFLICT, field, sentence);
    }
}
