package org.confidant.training.analysis;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody behind a figure.
 *
 * @param completedOn the last completion up to the day of the figure; null when there is none
 */
public record PersonBehind(
        UUID id, String name, String givenName, String familyName, String email, String team, LocalDate completedOn)
        implements Serializable {}
