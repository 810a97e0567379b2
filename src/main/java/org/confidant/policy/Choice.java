package org.confidant.policy;

import java.util.UUID;

/** Something to choose in a form. */
public record Choice(UUID id, String label) {}
