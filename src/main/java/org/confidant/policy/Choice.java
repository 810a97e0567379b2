package org.confidant.policy;

import java.io.Serializable;
import java.util.UUID;

/** Something to choose in a form. */
public record Choice(UUID id, String label) implements Serializable {}
