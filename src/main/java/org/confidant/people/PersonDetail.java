package org.confidant.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Everything the page of one person shows. */
public record PersonDetail(
        UUID id,
        long version,
        String name,
        PersonDetails details,
        String team,
        String lineManager,
        LocalDate leftOn,
        boolean gone,
        Instant remindedAt,
        String remindedBy,
        int managed) {}
