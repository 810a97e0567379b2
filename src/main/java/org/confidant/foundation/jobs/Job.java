package org.confidant.foundation.jobs;

import java.time.Duration;

/** Work that the application does by itself, once in the whole cluster, as the system. */
public interface Job {

    /** Short and stable; the key of its lease. */
    String name();

    /** What it does, for an administrator. */
    String title();

    /** From the start of one run to the next. */
    Duration every();

    /** Does the work. @return the outcome in one sentence, without names or narratives */
    String run();
}
