package org.confidant.foundation.secrets;

/** One master key and how many records' keys it wraps; primary when new ones are wrapped by it. */
public record MasterKeyUse(long masterId, boolean primary, long records) {}
