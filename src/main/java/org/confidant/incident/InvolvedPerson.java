package org.confidant.incident;

import java.io.Serializable;
import java.util.UUID;

/** A colleague whom the reporter names, and what the colleague has to do with it. */
public record InvolvedPerson(UUID personId, PersonPart part) implements Serializable {}
