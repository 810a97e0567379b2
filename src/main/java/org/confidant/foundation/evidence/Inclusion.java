package org.confidant.foundation.evidence;

import java.util.List;

/**
 * That an event of the audit trail stands in a signed tree (RFC 9162, C2SP {@code tlog-checkpoint}): enough for anybody
 * who has the public key to see it without us.
 *
 * @param event the canonical bytes of the event, as text
 * @param leaf the number of its leaf
 * @param previous the entry of the chain before it, in hexadecimal
 * @param path the inclusion proof, in hexadecimal
 * @param head the signed tree head
 * @param key the public key that signed the head
 */
public record Inclusion(String event, long leaf, String previous, List<String> path, String head, String key) {}
