package org.confidant.policy.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has signed a version and who still owes a signature. */
@Path("policy-versions/{id}/coverage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Attestations")
public class PolicyCoverageResource {

    @Inject
    private CoverageService coverage;

    @PathParam("id")
    private String id;

    @GET
    @Operation(summary = "How many have signed, declined, or still owe a signature")
    public CoverageRow counts() {
        return coverage.coverage(Ids.parse(id));
    }

    @GET
    @Path("progress")
    @Operation(
            summary = "How far a version has come to the people of a large organisation; 204 when it is with everybody")
    public Response progress() {
        return coverage.progress(Ids.parse(id))
                .map(one -> Response.ok(one).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @GET
    @Path("people")
    @Operation(summary = "Who stands where; line managers see their own people")
    public Slice<OutstandingRow> people(
            @QueryParam("search") String search,
            @QueryParam("show") String show,
            @QueryParam("team") UUID team,
            @QueryParam("answeredOn") String answeredOn,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return coverage.people(
                Ids.parse(id),
                new OutstandingFilter(
                        search, OutstandingFilter.Show.named(show), team, OutstandingFilter.day(answeredOn)),
                SliceRequest.of(limit, cursor));
    }
}
