package org.confidant.foundation.problem;

/** A part that is needed for this is not at hand. */
public class Unavailable extends Problem {

    private static final int SOON = 1;

    private final int retryAfterSeconds;

    public Unavailable(String sentence) {
        this(sentence, SOON);
    }

    protected Unavailable(String sentence, int retryAfterSeconds) {
        super(ProblemKind.UNAVAILABLE, null, sentence);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** When it is worth while to ask again. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
