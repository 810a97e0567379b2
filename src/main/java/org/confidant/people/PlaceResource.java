package org.confidant.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sites where people work, and the systems that they have access to. */
@Path("places")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PlaceResource {

    @Inject
    private EngagementService engagements;

    @Inject
    private Idempotency once;

    /** All of them; there are a few dozen at most. */
    public record Places(List<PlaceRow> sites, List<PlaceRow> systems, List<PlaceRow> agreements) {}

    @GET
    @Operation(summary = "Sites, systems and agreements, with how many people are there or work with them today")
    public Places all() {
        return new Places(engagements.sites(), engagements.systems(), engagements.agreements());
    }

    /** What it is called. */
    public record Name(String placeName) {}

    @POST
    @Path("sites")
    @Operation(summary = "Adds a site")
    public Response addSite(@HeaderParam("Idempotency-Key") String key, Name name, @Context UriInfo uri) {
        var wanted = needed(name);
        return made(once.once(Keys.required(key), "site", wanted, () -> engagements.addSite(wanted)), uri);
    }

    @POST
    @Path("systems")
    @Operation(summary = "Adds a system")
    public Response addSystem(@HeaderParam("Idempotency-Key") String key, Name name, @Context UriInfo uri) {
        var wanted = needed(name);
        return made(once.once(Keys.required(key), "system", wanted, () -> engagements.addSystem(wanted)), uri);
    }

    private static String needed(Name name) {
        if (name == null || name.placeName() == null) throw new Invalid("placeName", "Give it a name.");
        return name.placeName();
    }

    private static Response made(UUID id, UriInfo uri) {
        return Response.created(uri.getBaseUriBuilder().path("places").build())
                .entity(new Made(id))
                .build();
    }
}
