package org.confidant.foundation.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void aLostUpdateIsStaleHoweverDeepItLies() {
        assertThat(Problems.translated(new RuntimeException(new RuntimeException(new OptimisticLockException()))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aDuplicateKeyIsAConflictAndSaysNoValue() {
        var duplicate = new SQLIntegrityConstraintViolationException("Duplicate entry 'x@example.org'", "23000", 1062);

        assertThat(Problems.translated(new RuntimeException(duplicate)))
                .isInstanceOf(Conflict.class)
                .hasMessageNotContaining("example.org");
    }

    @Test
    void whatIsUnknownStaysAsItIs() {
        var unknown = new IllegalStateException("x");

        assertThat(Problems.translated(unknown)).isSameAs(unknown);
        assertThat(Problems.in(unknown)).isNull();
    }

    @Test
    void everythingToMendIsSaidAtOnce() {
        var found = new Violations()
                .need(true, "title", "never said")
                .need(false, "date", "Give the date.")
                .add("time", "Give the time.");

        assertThat(found.found()).extracting(Violation::field).containsExactly("date", "time");
    }
}
