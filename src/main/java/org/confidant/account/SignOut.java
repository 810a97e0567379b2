package org.confidant.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.confidant.foundation.security.Caller;

/** Signs out by POST, and tells the browser to forget what it kept of this site. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInService signIns;

    @Inject
    private transient Caller caller;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (caller.signedIn()) {
            signIns.signOut();
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SignInCookie.takeBack(response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        response.sendRedirect(request.getContextPath() + "/sign-in.xhtml?out=true");
    }
}
