/**
 * One's own due dates in one's own calendar (iCalendar, RFC 5545). A calendar program cannot sign in, so the address is
 * the secret: 256 bits, kept as a hash, renewed and ended by its owner, and never in a log.
 */
package org.confidant.duty.calendar;
