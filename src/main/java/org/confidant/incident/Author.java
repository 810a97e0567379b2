package org.confidant.incident;

import java.util.UUID;

/**
 * Under whose name it is written down what a reporter does. Who reports in confidence, or without a name, is nobody in
 * the timeline, in files, messages and the audit trail: what is not written there cannot be read there (INC-19, INC-20).
 *
 * @param unnamed whether the audit trail keeps neither who it was nor where the request came from
 */
record Author(UUID personId, boolean unnamed) {

    static Author of(ReporterMode mode, UUID personId) {
        return mode == ReporterMode.CONFIDENTIAL || mode == ReporterMode.ANONYMOUS
                ? new Author(null, true)
                : new Author(personId, false);
    }
}
