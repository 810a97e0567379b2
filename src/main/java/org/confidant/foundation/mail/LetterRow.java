package org.confidant.foundation.mail;

import java.time.Instant;
import java.util.UUID;

/** A letter as the administrator sees it: never its text. Instants are UTC; sentAt is null until it is sent. */
public record LetterRow(
        UUID id,
        UUID personId,
        String toAddress,
        String subject,
        LetterState state,
        int attempts,
        Instant writtenAt,
        Instant nextTry,
        Instant sentAt,
        String lastError) {}
