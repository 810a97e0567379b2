/**
 * Data processing agreements: with whom we share or process personal data, on which terms, and what happens next.
 *
 * <p>The policy (section 7) lets nobody process for another organisation without an agreement; Article 28 of the UK GDPR
 * says what must stand in it. Contract managers register an agreement from its signed copy, the DPO decides whether it
 * may be agreed and take effect, everybody else who may look sees what is missing and what ends soon. The life of an
 * agreement is one table of states ({@link org.confidant.agreement.AgreementState}); the clauses are one checklist
 * ({@link org.confidant.agreement.Clause}); answers, files and steps are kept for good.
 *
 * <p>The room never holds client records, and no incident narratives.
 */
package org.confidant.agreement;
