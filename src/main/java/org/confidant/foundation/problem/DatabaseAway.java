package org.confidant.foundation.problem;

/** The database cannot be reached, or all connections to it have been in use for too long. */
public class DatabaseAway extends Unavailable {
    public DatabaseAway() {
        super("The database does not answer just now. Try again in a moment.");
    }
}
