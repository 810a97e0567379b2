package org.confidant.training;

import java.time.LocalDate;
import java.util.UUID;

/** That somebody completed a course on a day: what is counted once, however often it is told. */
public record Done(UUID personId, UUID courseId, LocalDate completedOn) {}
