package org.confidant.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own personal access tokens. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class TokenResource {

    private static final int USUAL_DAYS = 90;

    @Inject
    private OwnAccessService access;

    @Inject
    private Idempotency once;

    /** What the rows of a list are wrapped in. */
    public record TokenList(List<TokenRow> rows, String next) {}

    /** @param days how long it is good, 1 to 365; 90 when not given */
    public record MakeToken(String tokenName, Integer tokenDays) {}

    @GET
    @Operation(summary = "The caller's tokens, newest first; never the secrets")
    public TokenList list() {
        return new TokenList(access.tokens(), null);
    }

    @POST
    @Operation(summary = "Makes a token; the answer holds it this once, and a retry only its id")
    public Response make(MakeToken wanted, @HeaderParam("Idempotency-Key") String key, @Context UriInfo uri) {
        if (wanted == null) {
            throw new Invalid("tokenName", "Send the name of the token.");
        }
        int days = wanted.tokenDays() == null ? USUAL_DAYS : wanted.tokenDays();
        var made = new AtomicReference<MadeToken>();
        var id = once.once(Keys.required(key), "token", wanted.toString(), () -> {
            made.set(access.makeToken(wanted.tokenName(), days));
            return made.get().id();
        });
        var body = made.get() == null ? new MadeToken(id, null) : made.get();
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(body)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revokes a token at once")
    public void revoke(@PathParam("id") String id, @HeaderParam("If-Match") String version) {
        access.revokeToken(Ids.parse(id), Tags.version(version));
    }
}
