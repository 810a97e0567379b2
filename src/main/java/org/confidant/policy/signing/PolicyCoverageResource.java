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
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
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
    @Path("people")
    @Operation(summary = "Who stands where; line managers see their own people")
    public Slice<OutstandingRow> people(
            @QueryParam("search") String search,
            @QueryParam("show") String show,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return coverage.people(
                Ids.parse(id), new OutstandingFilter(search, show(show)), SliceRequest.of(limit, cursor));
    }

    private static OutstandingFilter.Show show(String name) {
        if (name == null || name.isBlank()) return null;
        try {
            return OutstandingFilter.Show.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("show", "Show one of OUTSTANDING, OVERDUE, DECLINED, SIGNED and EXEMPT.");
        }
    }
}
