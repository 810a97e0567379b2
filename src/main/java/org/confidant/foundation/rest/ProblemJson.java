package org.confidant.foundation.rest;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import org.confidant.foundation.problem.Problem;
import org.confidant.foundation.problem.ProblemKind;
import org.confidant.foundation.problem.TooMany;
import org.confidant.foundation.problem.Unavailable;

/** Says a problem as RFC 9457 wants it said. */
public final class ProblemJson {

    public static final String TYPE = "application/problem+json";

    private ProblemJson() {}

    static Response of(Problem problem) {
        var violations = Json.createArrayBuilder();
        problem.violations()
                .forEach(found -> violations.add(
                        Json.createObjectBuilder().add("field", found.field()).add("detail", found.sentence())));
        var body = Json.createObjectBuilder()
                .add("type", problem.kind().type())
                .add("title", problem.kind().title())
                .add("status", problem.kind().status())
                .add("detail", problem.getMessage());
        if (!problem.violations().isEmpty()) body.add("violations", violations);
        var answer = Response.status(problem.kind().status())
                .type(TYPE)
                .entity(body.build().toString());
        if (problem instanceof TooMany tooMany) answer.header("Retry-After", tooMany.retryAfterSeconds());
        if (problem instanceof Unavailable notNow) answer.header("Retry-After", notNow.retryAfterSeconds());
        return answer.build();
    }

    static Response of(int status, String title, String detail) {
        return Response.status(status)
                .type(TYPE)
                .entity(text(status, title, detail, null))
                .build();
    }

    /** @param number the number under which the log knows it, or null */
    public static String text(int status, String title, String detail, String number) {
        var body = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (number != null) body.add("number", number);
        return body.build().toString();
    }

    /** The same for servlets and mechanisms that stand before REST. */
    public static String text(ProblemKind kind, String detail) {
        return Json.createObjectBuilder()
                .add("type", kind.type())
                .add("title", kind.title())
                .add("status", kind.status())
                .add("detail", detail)
                .build()
                .toString();
    }
}
