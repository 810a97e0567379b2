package org.confidant.foundation.problem;

/** The caller lacks the permission. Where existence itself is confidential throw {@link NotFound} instead. */
public class Refused extends Problem {
    public Refused() {
        this("You do not have the role that this needs.");
    }

    public Refused(String sentence) {
        super(ProblemKind.REFUSED, null, sentence);
    }
}
