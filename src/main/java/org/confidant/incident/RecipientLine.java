package org.confidant.incident;

import java.time.Instant;
import org.confidant.foundation.security.Role;

/** Who was told. */
public record RecipientLine(String name, Role role, RecipientPart part, Instant at) {}
