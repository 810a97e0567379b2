package org.confidant.audit.proof;

/**
 * Leaves as they were read and compared with their events.
 *
 * @param first the number of the first leaf
 * @param before the entry that the first one builds on; that of the genesis for leaf 0
 * @param last the entry of the last leaf that is good
 * @param leaves their hashes, as far as they are good
 * @param good how many are, from the first on without a gap
 * @param finding what is wrong with the next one; null when all are good
 */
record TrailChunk(long first, byte[] before, byte[] last, byte[][] leaves, int good, String finding) {}
