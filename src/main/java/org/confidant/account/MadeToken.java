package org.confidant.account;

import java.util.UUID;

/**
 * A token that was just made.
 *
 * @param token the secret itself, shown this once
 */
public record MadeToken(UUID id, String token) {

    @Override
    public String toString() {
        return "MadeToken[" + id + "]";
    }
}
