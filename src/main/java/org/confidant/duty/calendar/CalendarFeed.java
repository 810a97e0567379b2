package org.confidant.duty.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** That somebody has a feed. Its address is told once, when it is made. @param readOn the last day it was fetched */
public record CalendarFeed(Instant madeAt, boolean alarms, LocalDate readOn) {}
