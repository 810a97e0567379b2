package org.confidant.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import org.confidant.foundation.problem.RuleBroken;

/** Where a single-use link leads: the first password, or a new one. */
@Named
@RequestScoped
public class InvitationPage {

    @Inject
    private LinkService links;

    @Inject
    private LinkInHand inHand;

    private String token;
    private char[] newPassword = new char[0];
    private char[] newPasswordAgain = new char[0];
    private LinkOffer offer;
    private boolean looked;

    /** Takes the token out of the address at once, so that it stays in no history and no log (ASVS 14.2.1). */
    public void arrive() throws IOException {
        if (token != null && !token.isBlank()) {
            inHand.take(token);
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/invitation.xhtml");
        }
    }

    public String choose() {
        try {
            if (!Arrays.equals(newPassword, newPasswordAgain)) {
                throw new RuleBroken("newPasswordAgain", "The two passwords differ. Type the same one twice.");
            }
            links.choosePassword(inHand.token(), newPassword);
        } finally {
            Arrays.fill(newPassword, '\0');
            Arrays.fill(newPasswordAgain, '\0');
        }
        inHand.take(null);
        return "/sign-in?faces-redirect=true&chosen=true";
    }

    /** Null when the link is over. */
    public LinkOffer getOffer() {
        if (!looked) {
            looked = true;
            offer = inHand.token() == null ? null : links.look(inHand.token()).orElse(null);
        }
        return offer;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    /** No password is ever shown again. */
    public String getNewPassword() {
        return null;
    }

    public void setNewPassword(String typed) {
        newPassword = typed == null ? new char[0] : typed.toCharArray();
    }

    public String getNewPasswordAgain() {
        return null;
    }

    public void setNewPasswordAgain(String typed) {
        newPasswordAgain = typed == null ? new char[0] : typed.toCharArray();
    }
}
