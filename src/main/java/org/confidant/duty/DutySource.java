package org.confidant.duty;

import java.util.List;

/**
 * What one room wants from the present person, and what that person has already settled there.
 * Implemented by a bean in each room; called once per page, for the person who is signed in, with few queries.
 */
public interface DutySource {

    /** What needs the person now: overdue, due, or open to be done. */
    List<Duty> owed();

    /** What is in order, with its proof. */
    List<Kept> kept();

    /** Whether the days belong in the person's own calendar, whose address needs no sign-in: nothing about cases does. */
    default boolean isForCalendar() {
        return false;
    }
}
