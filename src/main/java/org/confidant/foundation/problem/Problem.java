package org.confidant.foundation.problem;

import java.util.List;

/** A known way for a use case to end without its effect. The message is one sentence a person may read. */
public abstract class Problem extends RuntimeException {

    private final transient ProblemKind kind;
    private final transient List<Violation> violations;

    protected Problem(ProblemKind kind, String field, String sentence) {
        this(kind, sentence, field == null ? List.of() : List.of(new Violation(field, sentence)));
    }

    protected Problem(ProblemKind kind, String sentence, List<Violation> violations) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.violations = List.copyOf(violations);
    }

    public ProblemKind kind() {
        return kind;
    }

    /** The first field to mend, or null when the problem is not about a field. */
    public String field() {
        return violations.isEmpty() ? null : violations.get(0).field();
    }

    /** Every field to mend; empty when the problem is not about a field. */
    public List<Violation> violations() {
        return violations;
    }
}
