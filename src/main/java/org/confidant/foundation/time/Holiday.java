package org.confidant.foundation.time;

import java.time.LocalDate;

/** A day that is no working day in one division. */
public record Holiday(Division division, LocalDate day, String title) {}
