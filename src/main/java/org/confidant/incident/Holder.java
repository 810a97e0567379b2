package org.confidant.incident;

import java.util.UUID;
import org.confidant.foundation.security.Role;

/** Somebody who holds a role today, as its first holder or as deputy. */
record Holder(UUID personId, Role role, boolean deputy, String email) {}
