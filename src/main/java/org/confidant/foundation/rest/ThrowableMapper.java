package org.confidant.foundation.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.confidant.foundation.log.Log;
import org.confidant.foundation.problem.ProblemKind;
import org.confidant.foundation.problem.Problems;
import org.confidant.foundation.security.Caller;

/** Every way for a REST call to fail becomes one problem document; what we do not know gets a number and a log line. */
@Provider
@ApplicationScoped
public class ThrowableMapper implements ExceptionMapper<Throwable> {

    private static final Log LOG = Log.of(ThrowableMapper.class);
    private static final Map<Integer, String> SENTENCES = Map.of(
            404, "There is nothing at this address.",
            405, "This address does not take this method.",
            406, "Ask for application/json.",
            415, "Send application/json.");

    @Inject
    private Caller caller;

    @Override
    public Response toResponse(Throwable thrown) {
        var problem = Problems.in(thrown);
        if (problem != null) return ProblemJson.of(problem);
        if (isBadJson(thrown)) return ProblemJson.of(400, ProblemKind.INVALID.title(), sentence(thrown));
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) return said(web);
        LOG.failed("rest.failed", thrown);
        var body = ProblemJson.text(
                500,
                ProblemKind.UNEXPECTED.title(),
                "It is not your mistake. Quote the number when you ask for help.",
                caller.requestId());
        return Response.status(500).type(ProblemJson.TYPE).entity(body).build();
    }

    private static Response said(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        var reason = web.getResponse().getStatusInfo().getReasonPhrase();
        var sentence = SENTENCES.getOrDefault(status, "The request cannot be understood.");
        var allow = web.getResponse().getHeaderString("Allow");
        var answer = Response.status(status)
                .type(ProblemJson.TYPE)
                .entity(ProblemJson.text(
                        status, status == 404 ? ProblemKind.NOT_FOUND.title() : reason, sentence, null));
        return allow == null ? answer.build() : answer.header("Allow", allow).build();
    }

    private static boolean isBadJson(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause())
            if (cause instanceof JsonbException || cause instanceof JsonException) return true;
        return thrown instanceof ProcessingException;
    }

    /** What to mend in a body that could not be read. @param thrown null when there was no exception */
    static String sentence(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause())
            if (cause instanceof IllegalArgumentException
                    && String.valueOf(cause.getMessage()).startsWith("No enum constant"))
                return "One of the values is not among those allowed. The description at /openapi lists them.";
        return "The body is not the JSON that this address takes. The description at /openapi shows it.";
    }
}
