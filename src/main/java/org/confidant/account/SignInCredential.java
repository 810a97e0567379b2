package org.confidant.account;

import jakarta.security.enterprise.credential.Credential;
import java.util.Arrays;

/** What was typed on the sign-in page, wiped as soon as it was compared (PW-N01). */
public final class SignInCredential implements Credential {

    private final String name;
    private final char[] password;

    public SignInCredential(String name, char[] password) {
        this.name = name == null ? "" : name;
        this.password = password;
    }

    String name() {
        return name;
    }

    char[] password() {
        return password;
    }

    @Override
    public void clear() {
        Arrays.fill(password, '\0');
    }

    @Override
    public String toString() {
        return "SignInCredential";
    }
}
