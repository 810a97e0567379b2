package org.confidant.agreement;

import java.time.Instant;
import java.util.UUID;

/** A stored file, without its content. */
public record FileRow(
        UUID id,
        FileUse use,
        String name,
        long size,
        String sha256,
        UUID addedBy,
        String addedByName,
        Instant addedAt) {

    FileRow by(String person) {
        return new FileRow(id, use, name, size, sha256, addedBy, person, addedAt);
    }

    /** 1.4 MB, 12 KB. */
    public String getSizeWords() {
        if (size < 1024) return size + " bytes";
        return size < 1024 * 1024
                ? size / 1024 + " KB"
                : String.format(java.util.Locale.UK, "%.1f MB", size / 1048576.0);
    }
}
