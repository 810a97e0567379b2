package org.confidant.training.imports;

import java.time.LocalDate;
import java.util.UUID;
import org.confidant.training.CourseTerms;

/**
 * What becomes of one row.
 *
 * @param why in one sentence, for a row that is broken or left out
 * @param course its name in the file, for a row whose course nobody has placed yet
 */
record ImportVerdict(
        Kind kind, String why, String course, UUID personId, CourseTerms terms, LocalDate completedOn, Integer score) {

    enum Kind {
        FRESH,
        KNOWN,
        REPEATED,
        LEFT_OUT,
        UNPLACED,
        BROKEN
    }

    static ImportVerdict broken(String why) {
        return new ImportVerdict(Kind.BROKEN, why, null, null, null, null, null);
    }

    static ImportVerdict leftOut(String why) {
        return new ImportVerdict(Kind.LEFT_OUT, why, null, null, null, null, null);
    }

    static ImportVerdict unplaced(String course) {
        return new ImportVerdict(Kind.UNPLACED, null, course, null, null, null, null);
    }

    ImportVerdict as(Kind other) {
        return new ImportVerdict(other, why, course, personId, terms, completedOn, score);
    }
}
