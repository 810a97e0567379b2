package org.confidant.people;

import java.util.UUID;

/** The id of what was made. */
public record Made(UUID id) {}
