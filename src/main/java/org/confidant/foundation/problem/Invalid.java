package org.confidant.foundation.problem;

import java.util.List;

/** Input that is not as it must be; names the field and the mend. */
public class Invalid extends Problem {
    public Invalid(String field, String sentence) {
        super(ProblemKind.INVALID, field, sentence);
    }

    public Invalid(List<Violation> violations) {
        super(ProblemKind.INVALID, violations.get(0).sentence(), violations);
    }
}
