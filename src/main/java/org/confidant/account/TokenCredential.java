package org.confidant.account;

import jakarta.security.enterprise.credential.Credential;

/** A personal access token from an Authorization header. */
public record TokenCredential(String token) implements Credential {

    @Override
    public String toString() {
        return "TokenCredential";
    }
}
