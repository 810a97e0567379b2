package org.confidant.policy.signing;

import org.confidant.policy.PolicyDocument;

/**
 * A policy before the eyes of one person.
 *
 * @param mine what that person owes or has given for it; null when nothing is asked
 */
public record Reading(PolicyDocument document, MyPolicy mine) {

    public boolean isOwed() {
        return mine != null && document.isInForce() && (mine.isOwed() || mine.status() == AssignmentStatus.DECLINED);
    }
}
