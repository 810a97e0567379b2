package org.confidant.incident;

import java.util.UUID;

/** A colleague who has to do with the case. */
public record PersonLine(UUID personId, String name, PersonPart part) {}
