package org.confidant.account;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.confidant.foundation.security.Caller;

/** The sign-in page. Lives for one request, so that the password is in no session and no view state (PW-N01). */
@Named
@RequestScoped
public class SignInPage {

    /** One sentence for every reason (SEC-04). */
    static final String SORRY = "We could not sign you in with this name and password. Check both and try again. After"
            + " several wrong tries there is a wait, which grows with each further try.";

    @Inject
    private SecurityContext security;

    @Inject
    private Caller caller;

    @Inject
    private SetUpCodeService setUp;

    private String signInName;
    private char[] password = new char[0];
    private String next;
    private boolean interrupted;

    /** Somebody who is already signed in has nothing to do here, and nobody at all has before the set-up. */
    public void arrive() throws IOException {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        if (caller.signedIn()) {
            goOn();
        } else if (setUp.waiting()) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/set-up.xhtml");
        }
    }

    public void signIn() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        var credential = new SignInCredential(signInName, password);
        try {
            var status = security.authenticate(request, response, withParams().credential(credential));
            if (status == AuthenticationStatus.SUCCESS) {
                goOn();
            } else {
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, SORRY, null));
            }
        } finally {
            credential.clear();
        }
    }

    private void goOn() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + Next.safe(next));
    }

    public String getSignInName() {
        return signInName;
    }

    public void setSignInName(String signInName) {
        this.signInName = signInName;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String typed) {
        password = typed == null ? new char[0] : typed.toCharArray();
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public boolean isInterrupted() {
        return interrupted;
    }

    public void setInterrupted(boolean interrupted) {
        this.interrupted = interrupted;
    }
}
