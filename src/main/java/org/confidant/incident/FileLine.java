package org.confidant.incident;

import java.time.Instant;
import java.util.UUID;

/** A file of a case: not its bytes, but what proves them. */
public record FileLine(UUID id, String name, String kind, long size, String sha256, String who, Instant at) {

    public String sizeWords() {
        return size < 1024 ? size + " bytes" : size < 1024 * 1024 ? size / 1024 + " KB" : size / (1024 * 1024) + " MB";
    }
}
