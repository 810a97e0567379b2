package org.confidant.agreement;

import java.time.Instant;

/** A step that was taken, for the history. */
public record StepRow(Step step, String note, String byName, Instant at) {}
