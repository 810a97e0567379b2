package org.confidant.agreement;

import java.util.Arrays;
import org.confidant.foundation.problem.NotFound;

/** What the REST door is told about one clause: whether it is there, and where. */
public record ClauseFinding(ClauseStatus status, String where) {

    /** @param code such as C3 or C0a, as the rulebook writes it */
    ClauseAnswer about(String code) {
        var clause = Arrays.stream(Clause.values())
                .filter(known -> known.getCode().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new ClauseAnswer(clause, status, where);
    }
}
