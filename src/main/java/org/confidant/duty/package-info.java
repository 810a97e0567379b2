/**
 * My duties: the first page of every person, true for that person and for this moment.
 * <p>
 * The confidentiality policy binds everybody who works here, and people keep what they are told plainly and once.
 * This room asks every other room what it wants from the present person ({@link DutySource}) and what is in order
 * until when, and says it in one sentence. It decides nothing: a room that wants something of
 * people implements {@code DutySource}, and nobody else needs to know.
 * <p>
 * Letters follow the same idea: a room says what it waits for ({@link Owed}) and asks for a letter, and everybody gets
 * one a day that says all of it. Which letters are wanted is the only table of this room.
 */
package org.confidant.duty;
