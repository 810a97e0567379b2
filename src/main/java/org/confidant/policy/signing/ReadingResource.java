package org.confidant.policy.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the page of a text tells while it is read. */
@Path("policy-versions/{id}/reading")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Attestations")
public class ReadingResource {

    @Inject
    private SigningService signing;

    /** How far down the page was, and for how long it was open. */
    public record Progress(int scrolledPct, int seconds) {}

    @POST
    @Operation(summary = "How far somebody has read; kept with the signature as evidence of reading, for nothing else")
    public Response read(@PathParam("id") String id, Progress progress) {
        if (progress == null) throw new Invalid("scrolledPct", "Send a number from 0 to 100.");
        signing.reading(Ids.parse(id), progress.scrolledPct(), progress.seconds());
        return Response.noContent().build();
    }
}
