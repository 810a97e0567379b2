/**
 * The clocks of a case: what counts, from what event, until when, by which rule; whom else the case concerns; and the
 * warnings before a deadline.
 *
 * <p>Duty served: UK GDPR Articles 33 and 34, and what was agreed with those for whom we process (Article 33(2)). Some
 * regimes are left out on purpose: providers of public telecommunications have a clock of their own (CLK-11).
 *
 * <p>The case's page, its timeline and its place in the inbox all read the same {@link
 * org.confidant.incident.clock.CaseClock clocks}.
 */
package org.confidant.incident.clock;
