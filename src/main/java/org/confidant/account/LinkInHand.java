package org.confidant.account;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** The token of the link somebody came by, between the address it left and the form it serves. */
@SessionScoped
class LinkInHand implements Serializable {

    private static final long serialVersionUID = 1L;

    private String token;

    void take(String found) {
        token = found;
    }

    String token() {
        return token;
    }
}
