package org.confidant.foundation.security;

import java.util.Map;
import java.util.UUID;

/**
 * For whom what is confidential is closed from now on, and for whom it is open again (POL-13). Whoever keeps accounts
 * notes it, in the same transaction.
 *
 * @param restricted by person; true closes
 */
public record AccessGates(Map<UUID, Boolean> restricted) {

    public AccessGates {
        restricted = Map.copyOf(restricted);
    }
}
