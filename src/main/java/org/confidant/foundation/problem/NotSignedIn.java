package org.confidant.foundation.problem;

/** The use case needs somebody signed in. */
public class NotSignedIn extends Problem {
    public NotSignedIn() {
        super(ProblemKind.NOT_SIGNED_IN, null, "Sign in to do this.");
    }
}
