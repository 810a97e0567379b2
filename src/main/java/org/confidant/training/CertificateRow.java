package org.confidant.training;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.files.FileKind;

/** A certificate as it is listed, with the completion that it proves. */
public record CertificateRow(
        UUID id,
        UUID completionId,
        String course,
        LocalDate completedOn,
        String name,
        FileKind kind,
        long bytes,
        String sha256,
        String addedBy,
        Instant addedAt)
        implements Serializable {}
