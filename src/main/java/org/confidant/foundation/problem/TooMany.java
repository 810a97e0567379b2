package org.confidant.foundation.problem;

/** Too many tries; says in seconds when to come back. */
public class TooMany extends Problem {
    private final long retryAfterSeconds;

    public TooMany(String sentence, long retryAfterSeconds) {
        super(ProblemKind.TOO_MANY, null, sentence);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
