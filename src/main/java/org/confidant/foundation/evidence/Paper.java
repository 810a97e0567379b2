package org.confidant.foundation.evidence;

import java.util.function.Supplier;

/**
 * A document that belongs to an object.
 *
 * @param name a file name that no other paper of any object has
 * @param content read when it is packed, so that few are in memory at a time
 */
public record Paper(String name, Supplier<byte[]> content) {}
