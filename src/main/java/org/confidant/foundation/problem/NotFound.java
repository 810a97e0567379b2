package org.confidant.foundation.problem;

/** There is nothing, or nothing that the caller may know of: both look the same. */
public class NotFound extends Problem {
    public NotFound() {
        super(
                ProblemKind.NOT_FOUND,
                null,
                "We cannot find this. It may never have been here, or it is not for you to see.");
    }
}
