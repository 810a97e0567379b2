package org.confidant.training.xapi;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A learning system as it is listed. @param revokedAt null while it may come in */
public record LearningSystemRow(
        UUID id,
        String name,
        String keyName,
        String madeBy,
        Instant madeAt,
        LocalDate lastUsedOn,
        Instant revokedAt,
        long version)
        implements Serializable {}
