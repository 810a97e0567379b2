package org.confidant.incident.clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("incidents/{id}/others")
@RequestScoped
@Tag(name = "Incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentOthersResource {

    @Inject
    private OtherPartyService parties;

    @PathParam("id")
    private String id;

    @GET
    @Operation(summary = "Whom else a case concerns: agreements with their clocks, and the list of all others")
    public Others others() {
        return parties.view(Ids.parse(id));
    }

    @POST
    @Path("agreements")
    @Operation(summary = "Link an agreement whose information the case is about; its hours count from then on")
    public Response link(@HeaderParam("Idempotency-Key") String key, Linked agreement) {
        var made = parties.link(
                Keys.required(key), Ids.parse(id), needed(agreement).agreementId());
        return Response.status(Response.Status.CREATED).entity(new Made(made)).build();
    }

    @POST
    @Path("agreements/{party}/notice")
    @Operation(summary = "Record that the other party was told", description = "If-Match: the version of the link")
    public Others told(@PathParam("party") String party, @HeaderParam("If-Match") String version, TellParty words) {
        parties.told(Ids.parse(id), Ids.parse(party), Tags.version(version), needed(words));
        return others();
    }

    @POST
    @Path("agreements/{party}/removal")
    @Operation(
            summary = "Take an agreement off the case, with the reason",
            description = "If-Match: the version of the link")
    public Others takeOff(@PathParam("party") String party, @HeaderParam("If-Match") String version, Why why) {
        parties.takeOff(
                Ids.parse(id),
                Ids.parse(party),
                Tags.version(version),
                needed(why).why());
        return others();
    }

    @PUT
    @Path("bodies/{body}")
    @Operation(
            summary = "Record whether one of the others is told, and why or why not",
            description = "If-Match: the version of that line, 0 as long as nothing was recorded")
    public Others record(@PathParam("body") String body, @HeaderParam("If-Match") String version, RecordBody words) {
        parties.record(Ids.parse(id), body(body), Tags.version(version), needed(words));
        return others();
    }

    private static OtherBody body(String code) {
        try {
            return OtherBody.valueOf(code);
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("body", "Choose one of the list.");
        }
    }

    private static <T> T needed(T body) {
        if (body == null) throw new Invalid("body", "Send a JSON object.");
        return body;
    }

    /** Which agreement. */
    public record Linked(UUID agreementId) {}

    /** A reason. */
    public record Why(String why) {}

    /** What was made. */
    public record Made(UUID id) {}
}
