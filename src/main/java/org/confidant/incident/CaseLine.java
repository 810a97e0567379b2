package org.confidant.incident;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of what stands beside a case: who recorded it, when, and what it says.
 *
 * @param who null when Confidant itself recorded it
 */
public record CaseLine(UUID id, Instant at, String who, String what, String said) {}
