package org.confidant.foundation.persistence;

/** The schema is up to date; whatever must happen once at start may happen now. */
public record ApplicationStarted() {}
