package org.confidant.incident;

import static org.confidant.incident.IncidentResource.needed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.rest.Keys;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("my-incidents")
@RequestScoped
@Tag(name = "Incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MyIncidentResource {

    @Inject
    private IncidentMineService mine;

    @GET
    @Operation(summary = "One's own reports, the newest first")
    public Slice<MyReportRow> mine() {
        return new Slice<>(mine.mine(), null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One's own report: the form, what was added, how far it is")
    public Response one(@PathParam("id") String id) {
        return answer(Ids.parse(id));
    }

    @POST
    @Path("{id}/amendments")
    @Operation(summary = "Add something to one's own report; the form itself stays as it was sent")
    public Response amend(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, IncidentResource.Text said) {
        var made = mine.amend(Keys.required(key), Ids.parse(id), needed(said).text());
        return Response.status(Response.Status.CREATED)
                .entity(new IncidentResource.Made(made))
                .build();
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "Withdraw one's own report as long as nobody has read it")
    public Response withdraw(@PathParam("id") String id, @HeaderParam("If-Match") String version) {
        mine.withdraw(Ids.parse(id), Tags.version(version));
        return answer(Ids.parse(id));
    }

    private Response answer(UUID id) {
        var report = mine.mine(id);
        return Response.ok(report).tag(Tags.etag(report.version())).build();
    }
}
