package org.confidant.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Sends a link to whoever asks and is known, and gives everybody the same answer. */
@Named
@RequestScoped
public class ForgotPasswordPage {

    @Inject
    private LinkService links;

    private String nameOrEmail;

    public String send() {
        links.forgot(nameOrEmail);
        return "forgot-password?faces-redirect=true&sent=true";
    }

    public String getNameOrEmail() {
        return nameOrEmail;
    }

    public void setNameOrEmail(String nameOrEmail) {
        this.nameOrEmail = nameOrEmail;
    }
}
