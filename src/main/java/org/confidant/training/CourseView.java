package org.confidant.training;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** A course of the catalogue as it is shown. */
public record CourseView(
        UUID id,
        String code,
        String title,
        String provider,
        String audience,
        LocalDate mandatoryFrom,
        Integer validityMonths,
        Integer passMark,
        EvidenceType evidenceType,
        String courseVersion,
        LocalDate withdrawnOn,
        long version)
        implements Serializable {}
