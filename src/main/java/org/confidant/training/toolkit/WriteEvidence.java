package org.confidant.training.toolkit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Writes evidence, or a new version of it.
 *
 * @param replaces the version before; null for something new
 * @param about the day of the analysis, the delivery or the evaluation
 * @param content of an analysis: a line for each need, in four parts; else free text
 */
public record WriteEvidence(EvidenceKind kind, UUID replaces, String title, LocalDate about, String content) {}
