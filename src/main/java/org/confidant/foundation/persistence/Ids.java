package org.confidant.foundation.persistence;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Ids of everything: UUID version 7, in the order of their making, so that they index well. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** The id in the text, or {@link org.confidant.foundation.problem.NotFound}: a malformed id names nothing. */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (RuntimeException malformed) {
            throw new org.confidant.foundation.problem.NotFound();
        }
    }
}
