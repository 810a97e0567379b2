package org.confidant.foundation.problem;

import java.util.List;

/** The input is well formed, but a rule of the domain says no. */
public class RuleBroken extends Problem {
    public RuleBroken(String sentence) {
        super(ProblemKind.RULE_BROKEN, null, sentence);
    }

    public RuleBroken(String field, String sentence) {
        super(ProblemKind.RULE_BROKEN, field, sentence);
    }

    public RuleBroken(String sentence, List<Violation> violations) {
        super(ProblemKind.RULE_BROKEN, sentence, violations);
    }
}
