package org.confidant.incident;

import static org.confidant.incident.IncidentResource.needed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.rest.Keys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("incidents/{id}/identity-requests")
@RequestScoped
@Tag(name = "Incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentIdentityResource {

    @Inject
    private IncidentIdentityService identities;

    @PathParam("id")
    private String id;

    @HeaderParam("Idempotency-Key")
    private String key;

    @POST
    @Operation(summary = "Ask to know who reported in confidence; a second person answers")
    public Response ask(Asked said) {
        var body = needed(said);
        var made = identities.ask(Keys.required(key), Ids.parse(id), body.basis(), body.why());
        return created(made);
    }

    @POST
    @Path("{request}/answer")
    @Operation(summary = "Answer, as the second person, somebody who asks who reported in confidence")
    public Response answer(@PathParam("request") String request, Answered said) {
        var body = needed(said);
        return created(
                identities.answer(Keys.required(key), Ids.parse(id), Ids.parse(request), body.verdict(), body.why()));
    }

    private static Response created(UUID made) {
        return Response.status(Response.Status.CREATED)
                .entity(new IncidentResource.Made(made))
                .build();
    }

    /** On what ground, and why. */
    public record Asked(IdentityBasis basis, String why) {}

    /** What the second person says, and why. */
    public record Answered(IdentityVerdict verdict, String why) {}
}
