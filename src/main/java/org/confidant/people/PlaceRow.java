package org.confidant.people;

import java.util.UUID;

/** A site, a system or an agreement by its name, with how many people are there, or work with it, today. */
public record PlaceRow(UUID id, String name, long people) {}
