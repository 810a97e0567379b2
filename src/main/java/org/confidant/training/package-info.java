/**
 * Training: which courses the organisation asks of whom, and the evidence that they were completed.
 * <p>
 * The confidentiality policy asks that everybody knows their responsibilities (chapters 1, 2 and 4.4), and the national
 * data guardian's standard asks for it every year. The HR manager records completions; people see their own. A record is
 * evidence: it is never changed, and a wrong one is revoked by another that says why.
 * <p>
 * This room holds no course material and no certificate, only its fingerprint; taking a course happens at its provider.
 */
package org.confidant.training;
