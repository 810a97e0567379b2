package org.confidant.audit.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** A signed tree head as it is kept. */
record Head(UUID id, long size, byte[] root, Instant signedAt, Occasion occasion, LocalDate day, String note) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Files sort by the size of the tree, whatever a clock did. */
    String fileName() {
        return String.format("%015d-%s-%s.txt", size, STAMP.format(signedAt), id);
    }
}
