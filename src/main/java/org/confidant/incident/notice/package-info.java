/**
 * The report to the Commissioner: gathered from the case, mended by hand, sent by a person, kept as it was sent.
 *
 * <p>Duty served: UK GDPR Article 33(3), what a report contains, and 33(4), that it may come in phases. Nothing is sent
 * from here (CLK-09), and nothing leaves that names the people concerned (INC-17).
 */
package org.confidant.incident.notice;
