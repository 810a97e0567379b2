package org.confidant.training;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Says that a person completed a course.
 *
 * @param score per cent; null when there was no test
 * @param certificateSha256 fingerprint of the certificate that was seen; null when none was
 * @param source null means entered by hand
 */
public record RecordCompletion(
        UUID personId,
        String courseCode,
        LocalDate completedOn,
        Integer score,
        String certificateSha256,
        TrainingSource source) {}
