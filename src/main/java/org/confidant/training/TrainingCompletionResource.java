package org.confidant.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("training/completions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class TrainingCompletionResource {

    @Inject
    private TrainingService training;

    @POST
    @Operation(summary = "Record that a person completed a course")
    public Response record(@HeaderParam("Idempotency-Key") String key, RecordCompletion request, @Context UriInfo uri) {
        if (request == null) throw new Invalid("body", "Send the completion as a JSON object.");
        var id = training.record(request, Keys.required(key));
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(training.completion(id))
                .build();
    }

    @POST
    @Path("{id}/revocation")
    @Operation(summary = "Take a wrong record back: it stays on file and no longer counts")
    public CompletionRow revoke(
            @HeaderParam("Idempotency-Key") String key, @PathParam("id") String id, Revocation request) {
        if (request == null) throw new Invalid("body", "Send the reason as a JSON object.");
        training.revoke(new RevokeCompletion(Ids.parse(id), request.reason()), Keys.required(key));
        return training.completion(Ids.parse(id));
    }

    @GET
    @Operation(summary = "One's own completions, latest first, those that were taken back included")
    public Slice<CompletionRow> mine(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return training.myCompletions(SliceRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One completion: one's own, or any for who records them")
    public CompletionRow one(@PathParam("id") String id) {
        return training.completion(Ids.parse(id));
    }

    /** Why a record is wrong. */
    public record Revocation(String reason) {}
}
