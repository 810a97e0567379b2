package org.confidant.people;

import java.util.UUID;

/** A team that can be chosen. */
public record TeamName(UUID id, String name) {}
