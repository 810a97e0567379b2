package org.confidant.incident;

import java.time.Instant;
import java.util.UUID;

/** One of the reporter's own reports in a list. */
public record MyReportRow(
        UUID id, String reference, IncidentCategory category, IncidentStatus status, Instant submittedAt) {}
