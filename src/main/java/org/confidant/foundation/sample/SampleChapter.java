package org.confidant.foundation.sample;

/** One room's part of the sample organisation, loaded once into an empty database at the first start. */
public interface SampleChapter {

    /** People come first (10); whoever needs them later. */
    int order();

    /** Runs as the system, outside any transaction; acts as invented people through {@code Caller.as}. */
    void load();
}
