/**
 * Who must sign a published policy, and the signatures.
 *
 * <p>The policy binds everybody who works here (policy sections 1, 2 and 4.4), and the organisation must be able to
 * show that each of them has read and accepted it. Publication makes an assignment for everybody whom the audience
 * names; people who join later get one, people who leave lose it. A signature is evidence: it names exactly the text
 * and the statements by their hashes, is only ever inserted (POL-09), and there is one that counts for each person and
 * version (POL-10).
 *
 * <p>This room never changes or removes a signature, and shows a receipt to nobody but the signer and those who answer
 * for coverage and audit.
 */
package org.confidant.policy.signing;
