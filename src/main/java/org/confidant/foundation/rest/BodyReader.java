package org.confidant.foundation.rest;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.Problem;
import org.confidant.foundation.problem.Problems;

/** Whatever goes wrong while a body is read is the sender's to mend: too deep, of another shape, no JSON at all. */
@Provider
public class BodyReader implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body;
        try {
            body = context.proceed();
        } catch (WebApplicationException | ProcessingException known) {
            throw known;
        } catch (RuntimeException unreadable) {
            var problem = Problems.in(unreadable);
            throw problem == null ? unreadable(unreadable) : problem;
        }
        if (body != null
                && !context.getType().isPrimitive()
                && !context.getType().isInstance(body)) throw unreadable(null);
        return body;
    }

    private static Problem unreadable(Throwable cause) {
        return new Invalid(null, ThrowableMapper.sentence(cause));
    }
}
