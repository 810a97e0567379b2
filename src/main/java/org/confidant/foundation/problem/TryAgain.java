package org.confidant.foundation.problem;

/**
 * The database refused a transaction for the sake of another one: a deadlock, a wait for a lock that took too long, or
 * what another node of a cluster wrote at the same time. Nothing was saved, and the same may well succeed now.
 */
public class TryAgain extends Unavailable {
    public TryAgain() {
        super("Others were changing the same thing at the same moment. Nothing was saved; try again.");
    }
}
