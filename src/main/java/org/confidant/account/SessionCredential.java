package org.confidant.account;

import jakarta.security.enterprise.credential.Credential;

/**
 * The secret of a sign-in, from its cookie.
 *
 * @param touch whether this request counts as activity
 */
public record SessionCredential(String secret, boolean touch) implements Credential {

    @Override
    public String toString() {
        return "SessionCredential";
    }
}
