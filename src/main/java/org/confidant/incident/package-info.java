/**
 * Incident forms on their way to the HR manager, and the cases they become.
 *
 * <p>Duty served: section 5.5 and 6 of the confidentiality policy (every incident is recorded at once and reaches the
 * HR manager) and UK GDPR Article 33 (72 hours to the Commissioner, a register of every breach). Used by everybody who
 * reports; by the HR manager, the IG lead, the data protection officer and, where a case concerns them, the Caldicott
 * Guardian.
 *
 * <p>What was submitted is evidence: it is inserted once and never changed (INC-08). What the room never does: delete a
 * case, decide by itself, send anything outside, or show a case to somebody it is about (INC-18).
 */
package org.confidant.incident;
