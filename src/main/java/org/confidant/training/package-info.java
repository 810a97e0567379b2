/**
 * Training: which courses the organisation asks of whom, and the evidence that they were completed.
 * <p>
 * The confidentiality policy asks that everybody knows their responsibilities (chapters 1, 2 and 4.4), and the national
 * data guardian's standard asks for it every year. The HR manager records completions; people see their own. A record is
 * evidence: it is never changed, and a wrong one is revoked by another that says why.
 * <p>
 * This room holds no course material; taking a course happens at its provider. What providers tell comes by file
 * ({@code imports}) or from their systems ({@code xapi}); {@code analysis} counts it, and {@code toolkit} keeps what is
 * asked for beside the figures.
 */
package org.confidant.training;
