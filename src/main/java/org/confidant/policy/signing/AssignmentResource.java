package org.confidant.policy.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is decided about one person's assignment: an exemption, or access while it is late. */
@Path("policy-assignments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Attestations")
public class AssignmentResource {

    @Inject
    private CoverageService coverage;

    /** Closes access until signed, or leaves it open. */
    public record AccessDecision(Boolean close, String reason) {}

    /** Until which day somebody need not sign, and why. */
    public record Exemption(ExemptReason reason, LocalDate until) {}

    @GET
    @Path("late")
    @Operation(summary = "People whose access HR is recommended to close, those who are late for longest first")
    public Slice<LateRow> late(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return coverage.recommended(SliceRequest.of(limit, cursor));
    }

    @POST
    @Path("{id}/access-decision")
    @Operation(summary = "Close somebody's access until they have signed, or leave it open; once, with a reason")
    public void decide(@PathParam("id") String id, AccessDecision decision) {
        if (decision == null || decision.close() == null) throw new Invalid("close", "Choose one of the two.");
        coverage.decideAccess(Ids.parse(id), decision.close(), decision.reason());
    }

    @POST
    @Path("{id}/exemption")
    @Operation(summary = "Exempt somebody for twelve months at most; nobody exempts themselves")
    public void exempt(@PathParam("id") String id, Exemption exemption) {
        if (exemption == null) throw new Invalid("exemptReason", "Say why the person is exempt.");
        coverage.exempt(Ids.parse(id), exemption.reason(), exemption.until());
    }
}
