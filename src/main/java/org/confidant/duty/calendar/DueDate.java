package org.confidant.duty.calendar;

import java.time.LocalDate;

/** One duty as it stands in a calendar. @param uid the same each time for the same duty, and for nothing else */
record DueDate(String uid, LocalDate day, String title, String explanation, String link) {}
