package org.confidant.foundation.sample;

/** One room's part of the sample organisation, loaded once into an empty database at the first start. */
public interface SampleChapter {

    /** What it is known by when a later start goes on where an earlier one was ended. */
    String name();

    /** People come first (10); whoever needs them later. */
    int order();

    /**
     * Runs as the system, in one transaction of its own: it is in the database whole, or not at all. Acts as invented
     * people through {@code Caller.as}.
     */
    void load();
}
