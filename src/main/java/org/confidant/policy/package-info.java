/**
 * Policies: their texts, their versions, and who approved them.
 *
 * <p>The confidentiality policy binds everybody who works here (policy sections 1, 2 and 4.4), so it must be known
 * which text was in force on which day, who approved it, and that nobody changed it afterwards. An author brings a
 * text ({@link org.confidant.policy.text}), somebody else approves it, and publication freezes it for good: a mended
 * version is a new version (POL-05). Who has to sign it, and the signatures, are kept next door in
 * {@link org.confidant.policy.signing}, which hears of publication and withdrawal through events.
 *
 * <p>This room never changes a published text and never lets an author approve alone (ACT-03).
 */
package org.confidant.policy;
