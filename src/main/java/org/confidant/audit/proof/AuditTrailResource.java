package org.confidant.audit.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.rest.Keys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("audit-trail")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditTrailResource {

    @Inject
    private TrailService trail;

    @Inject
    private Idempotency idempotency;

    @GET
    @Operation(summary = "How the proof of the trail stands: leaves, sealed heads, verifications")
    public TrailState state() {
        return trail.state();
    }

    @POST
    @Path("verifications")
    @Operation(summary = "Have the whole trail verified as soon as a node is free to")
    public Response verify(@HeaderParam("Idempotency-Key") String key) {
        var id = idempotency.once(Keys.required(key), "audit-verification", "", trail::verify);
        return Response.accepted(Map.of("id", id)).build();
    }
}
