package org.confidant.foundation.problem;

/** The caller lacks the permission. Where existence itself is confidential throw {@link NotFound} instead. */
public class Refused extends Problem {
    public Refused() {
        this("You do not have the role that this needs.");
    }

    /** POL-13. */
    public static Refused untilSigned() {
        return new Refused("This opens when you have signed what you have to sign first. Your duties say what it is.");
    }

    public Refused(String sentence) {
        super(ProblemKind.REFUSED, null, sentence);
    }
}
