package org.confidant.incident;

import java.time.Instant;
import java.util.UUID;

/** A form that its author can go on with. */
public record DraftRow(UUID id, String title, int step, Instant savedAt) {}
