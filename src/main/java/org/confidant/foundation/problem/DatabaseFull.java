package org.confidant.foundation.problem;

/** The database cannot store anything: its disk is full. */
public class DatabaseFull extends Unavailable {

    private static final int LATER = 30;

    public DatabaseFull() {
        super(
                "There is no room left to save anything. Nothing was saved; whoever looks after Confidant has to make room first.",
                LATER);
    }
}
