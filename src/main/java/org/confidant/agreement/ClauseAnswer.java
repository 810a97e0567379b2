package org.confidant.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody found: whether the clause is there, and where in the text. */
public record ClauseAnswer(
        @NotNull(message = "Choose a clause.") Clause clause,

        @NotNull(message = "Choose present, partial, absent or not needed.")
        ClauseStatus status,

        @Size(max = 60, message = "Use at most 60 characters, such as 4.1.")
        String where) {

    public ClauseAnswer {
        where = where == null || where.isBlank() ? null : where.strip();
    }
}
