package org.confidant.training.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("training/evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class ToolkitResource {

    @Inject
    private ToolkitService toolkit;

    /** What the rows of a list are wrapped in. */
    public record Evidence(List<EvidenceView> rows, String next) {}

    @GET
    @Operation(summary = "Evidence for the toolkit, the latest version of each")
    public Evidence all() {
        return new Evidence(toolkit.all(), null);
    }

    @GET
    @Path("checklist")
    @Operation(summary = "What the toolkit asks for in this year, and what of it is there")
    public ToolkitChecklist checklist() {
        return toolkit.checklist();
    }

    @POST
    @Operation(summary = "Write evidence, or a new version that replaces another")
    public Response write(WriteEvidence request, @HeaderParam("Idempotency-Key") String key, @Context UriInfo uri) {
        if (request == null) throw new Invalid("body", "Send the evidence as a JSON object.");
        var id = toolkit.write(request, Keys.required(key));
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(toolkit.one(id))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One version")
    public EvidenceView one(@PathParam("id") String id) {
        return toolkit.one(Ids.parse(id));
    }

    @GET
    @Path("{id}/versions")
    @Operation(summary = "Every version of the same, latest first")
    public Evidence versions(@PathParam("id") String id) {
        return new Evidence(toolkit.versions(Ids.parse(id)), null);
    }

    @POST
    @Path("{id}/endorsement")
    @Operation(summary = "Endorse the latest version, as somebody senior who did not write it")
    public EvidenceView endorse(@PathParam("id") String id) {
        toolkit.endorse(Ids.parse(id));
        return toolkit.one(Ids.parse(id));
    }
}
