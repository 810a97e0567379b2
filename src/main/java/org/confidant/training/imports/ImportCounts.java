package org.confidant.training.imports;

import java.io.Serializable;

/**
 * How many rows of each kind.
 *
 * @param fresh would be recorded, or were
 * @param known are on file already
 * @param repeated stand in the file a second time
 * @param leftOut are no completions, or of courses that are not kept here
 * @param unplaced name a course that nobody has placed yet
 * @param broken cannot be taken
 */
public record ImportCounts(int fresh, int known, int repeated, int leftOut, int unplaced, int broken)
        implements Serializable {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

    ImportCounts with(ImportVerdict.Kind kind) {
        return switch (kind) {
            case FRESH -> new ImportCounts(fresh + 1, known, repeated, leftOut, unplaced, broken);
            case KNOWN -> new ImportCounts(fresh, known + 1, repeated, leftOut, unplaced, broken);
            case REPEATED -> new ImportCounts(fresh, known, repeated + 1, leftOut, unplaced, broken);
            case LEFT_OUT -> new ImportCounts(fresh, known, repeated, leftOut + 1, unplaced, broken);
            case UNPLACED -> new ImportCounts(fresh, known, repeated, leftOut, unplaced + 1, broken);
            case BROKEN -> new ImportCounts(fresh, known, repeated, leftOut, unplaced, broken + 1);
        };
    }

    public int rejected() {
        return broken + unplaced;
    }
}
