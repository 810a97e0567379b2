package org.confidant.agreement;

import java.time.LocalDate;
import java.util.UUID;

/** One agreement in a list. {@code nextOn} is null when no date lies ahead. */
public record AgreementRow(
        UUID id,
        long version,
        String reference,
        String title,
        String counterparty,
        Direction direction,
        AgreementState state,
        LocalDate nextOn,
        NextKind nextKind,
        String nextWords,
        int openClauses,
        UUID ownerId,
        String ownerName) {}
