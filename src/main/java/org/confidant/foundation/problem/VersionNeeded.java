package org.confidant.foundation.problem;

/** A change came without saying which version it changes (RFC 6585). */
public class VersionNeeded extends Problem {
    public VersionNeeded(String sentence) {
        super(ProblemKind.VERSION_NEEDED, null, sentence);
    }
}
