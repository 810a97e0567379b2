package org.confidant.audit.proof;

import java.util.List;

/**
 * Leaves as they were read and compared with their events.
 *
 * @param first the number of the first leaf
 * @param before the entry that the first one builds on; that of the genesis for leaf 0
 * @param last the entry of the last leaf that is good
 * @param leaves their hashes, as far as they are good
 * @param good how many are, from the first on without a gap
 * @param finding what is wrong with the next one; null when all are good
 * @param events which events were met on the way
 */
record TrailChunk(
        long first, byte[] before, byte[] last, byte[][] leaves, int good, String finding, EventRange events) {

    /**
     * Every event from the lowest id to the highest was met.
     *
     * @param strangers those whose leaf is not among these leaves; null when there were too many to keep
     */
    record EventRange(String lowest, String highest, List<String> strangers) {}
}
