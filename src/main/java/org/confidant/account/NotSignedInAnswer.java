package org.confidant.account;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.confidant.foundation.problem.ProblemKind;
import org.confidant.foundation.rest.ProblemJson;

/** The 401 of the REST interface (RFC 9457), given before any resource is reached. */
final class NotSignedInAnswer {

    private NotSignedInAnswer() {}

    static AuthenticationStatus to(HttpServletResponse response) {
        var body = ProblemJson.text(
                ProblemKind.NOT_SIGNED_IN, "Sign in, or send a personal access token that is still good.");
        try {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setContentType(ProblemJson.TYPE);
            response.setCharacterEncoding("UTF-8");
            // ended at once: some servers put an error page of their own in place of a refusal that is still at hand
            try (var answer = response.getWriter()) {
                answer.write(body);
            }
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
