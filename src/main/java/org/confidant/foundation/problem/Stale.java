package org.confidant.foundation.problem;

/** The caller changes a version that is no longer the newest. */
public class Stale extends Problem {
    public Stale() {
        super(
                ProblemKind.STALE,
                null,
                "Somebody changed this while you had it open. What you typed is still here: compare it with the newest version before you save.");
    }
}
