/**
 * Statutory values with their source and their time (LAW-01).
 *
 * <p>No hours, days or thresholds that a law sets stand in code: they stand in the table {@code legal_rule}, each with
 * the period it is in force. A computed deadline keeps the version it was computed with, so that a change of the law
 * never rewrites a deadline that is already running. The calendars whose working days the law counts stand beside it.
 */
package org.confidant.foundation.legal;
