/**
 * The ladder of POL-18: before a signature is due its owner is reminded, and afterwards one after the other is told who
 * answers for it, up to a recommendation that a human decides on. Each rung is recorded once for each assignment, by the
 * key of a table to which rows are only ever added, so neither a second node nor a restart nor a retry climbs twice.
 *
 * <p>This room writes no letters. It asks for the one letter that somebody gets in a day, which says everything that is
 * owed when it is written: after a fortnight without a server there are many steps and still one letter.
 */
package org.confidant.policy.ladder;
