package org.confidant.policy;

/**
 * What the approver says.
 *
 * @param materiality how far the change goes, said anew without leaning on the author's word
 * @param minuteReference the Group's minutes; not needed from the Chief Executive
 */
public record ApprovePolicy(Materiality materiality, String minuteReference, String note) {}
