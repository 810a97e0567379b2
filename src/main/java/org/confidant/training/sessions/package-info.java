/**
 * Sessions of a course: a day, a place or a link, a trainer, so many places. People are booked while there are places;
 * afterwards the attendance list becomes completions, once.
 */
package org.confidant.training.sessions;
