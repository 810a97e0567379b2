package org.confidant.training.imports;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A file in the list of those that were brought. */
public record ImportRow(
        UUID id,
        String fileName,
        ImportState state,
        int rows,
        int rowsDone,
        ImportCounts counts,
        Instant madeAt,
        String madeBy,
        Instant appliedAt)
        implements Serializable {}
