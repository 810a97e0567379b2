package org.confidant.training.toolkit;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A version of evidence as it is shown. @param endorsedAt null as long as nobody endorsed it */
public record EvidenceView(
        UUID id,
        UUID seriesId,
        EvidenceKind kind,
        int number,
        String title,
        LocalDate about,
        String year,
        String content,
        List<Need> needs,
        String sha256,
        UUID authorId,
        String author,
        Instant recordedAt,
        UUID endorserId,
        String endorser,
        Instant endorsedAt,
        boolean latest)
        implements Serializable {}
