package org.confidant.faults;

/**
 * What the server said is done.
 *
 * @param reference of an incident; null for a signature
 * @param textSha256 of a signature's receipt; null for an incident
 * @param receipt the whole answer
 */
record Acknowledged(Wish wish, String id, String reference, String textSha256, String receipt) {}
