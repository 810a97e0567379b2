package org.confidant.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A personal access token as its owner sees it; the token itself is never shown again. */
public record TokenRow(
        UUID id,
        String name,
        Instant createdAt,
        Instant expiresAt,
        LocalDate lastUsedOn,
        Instant revokedAt,
        long version,
        boolean usable) {}
