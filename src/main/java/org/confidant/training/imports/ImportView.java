package org.confidant.training.imports;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file with all that is needed to go on with it.
 *
 * @param mapping as told; before that, as remembered of files with the same columns or as their names suggest
 * @param remembered whether it was told once for a file with the same columns
 * @param sample its first rows; empty when the content is forgotten
 * @param unplaced courses of the file that nobody has placed yet
 * @param problems the first rows that cannot be taken
 * @param takenBefore when the same bytes were taken as another file; null when they never were
 */
public record ImportView(
        UUID id,
        long version,
        String fileName,
        ImportState state,
        int rows,
        int rowsDone,
        List<String> columns,
        List<List<String>> sample,
        ImportMapping mapping,
        boolean remembered,
        ImportCounts counts,
        List<Unplaced> unplaced,
        List<Rejected> problems,
        boolean rejectedKept,
        String trouble,
        Instant madeAt,
        String madeBy,
        Instant appliedAt,
        String appliedBy,
        Instant takenBefore)
        implements Serializable {

    /** A course by the name that the file gives it, and how many rows name it. */
    public record Unplaced(String name, int rows) implements Serializable {}

    /** A row that cannot be taken. */
    public record Rejected(String line, String what, String why) implements Serializable {}
}
