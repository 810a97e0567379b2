package org.confidant.foundation.problem;

/** The database cannot be reached, does not answer, or all connections to it have been in use for too long. */
public class DatabaseAway extends Unavailable {

    private static final int A_MOMENT = 2;

    public DatabaseAway() {
        super("The database does not answer just now. Try again in a moment.", A_MOMENT);
    }
}
