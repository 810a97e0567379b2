package org.confidant.training;

import java.time.LocalDate;

/**
 * Puts a course into the catalogue.
 *
 * @param validityMonths how long a completion counts; null when it does not run out
 * @param passMark per cent; null when there is no test
 */
public record AddCourse(
        String code,
        String title,
        String provider,
        Audience audience,
        LocalDate mandatoryFrom,
        Integer validityMonths,
        Integer passMark,
        EvidenceType evidenceType,
        String courseVersion) {}
