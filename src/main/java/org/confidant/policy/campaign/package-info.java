/**
 * How far the people of a version have come, for those who answer for it: figures by team and by day, each of which opens
 * its rows; reminders by hand; lists to take away.
 *
 * <p>Figures of a small organisation are counted when they are looked at. Those of a large one are counted by a job, and
 * the page says when: a page that counts a hundred thousand rows is slow for everybody. Line managers see their own
 * people only, always counted at that moment.
 */
package org.confidant.policy.campaign;
