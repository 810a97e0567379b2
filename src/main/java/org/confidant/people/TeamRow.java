package org.confidant.people;

import java.util.UUID;

/** A team and how many people are in it today. */
public record TeamRow(UUID id, String name, long version, int people) {}
