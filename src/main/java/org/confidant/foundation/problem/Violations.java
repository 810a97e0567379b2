package org.confidant.foundation.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is to be mended, so that a person is told everything at once. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    /** Notes the sentence for the field unless the condition holds. */
    public Violations need(boolean holds, String field, String sentence) {
        if (!holds) found.add(new Violation(field, sentence));
        return this;
    }

    public Violations add(String field, String sentence) {
        return need(false, field, sentence);
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** @throws Invalid naming every field when anything was found */
    public void throwIfAny() {
        if (!found.isEmpty()) throw new Invalid(found);
    }
}
