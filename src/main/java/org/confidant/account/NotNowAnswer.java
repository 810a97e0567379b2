package org.confidant.account;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.confidant.foundation.problem.Unavailable;
import org.confidant.foundation.rest.ProblemJson;
import org.confidant.foundation.web.SecurityHeaders;

/** The 503 to whoever cannot be recognised because the database does not answer: nobody is sent to sign in for that. */
final class NotNowAnswer {

    private NotNowAnswer() {}

    static AuthenticationStatus toProgram(HttpServletResponse response, Unavailable problem) {
        try {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", Integer.toString(problem.retryAfterSeconds()));
            response.setContentType(ProblemJson.TYPE);
            response.setCharacterEncoding("UTF-8");
            // ended at once: some servers put an error page of their own in place of a refusal that is still at hand
            try (var answer = response.getWriter()) {
                answer.write(ProblemJson.text(problem.kind(), problem.getMessage()));
            }
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AuthenticationStatus toPerson(HttpServletResponse response, Unavailable problem) {
        try {
            SecurityHeaders.put(response, false);
            response.setHeader("Retry-After", Integer.toString(problem.retryAfterSeconds()));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
