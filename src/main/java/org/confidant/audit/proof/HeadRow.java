package org.confidant.audit.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.confidant.foundation.files.Sha256;

/** A signed tree head as it is shown; {@code noteHash} is what the letters of the day's end say. */
public record HeadRow(
        UUID id,
        long size,
        String root,
        Instant signedAt,
        Occasion occasion,
        LocalDate day,
        String note,
        String noteHash,
        boolean copied) {

    static HeadRow of(Head head, boolean copied) {
        return new HeadRow(
                head.id(),
                head.size(),
                HexFormat.of().formatHex(head.root()),
                head.signedAt(),
                head.occasion(),
                head.day(),
                head.note(),
                Sha256.hex(head.note()),
                copied);
    }
}
