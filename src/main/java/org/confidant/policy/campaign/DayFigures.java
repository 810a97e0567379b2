package org.confidant.policy.campaign;

import java.time.LocalDate;

/** What was answered on one day in London, and how many had signed by its end. */
public record DayFigures(LocalDate day, long signed, long declined, long signedByThen) {}
