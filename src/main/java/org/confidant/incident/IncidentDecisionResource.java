package org.confidant.incident;

import static org.confidant.incident.IncidentResource.needed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.rest.Keys;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("incidents")
@RequestScoped
@Tag(name = "Incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentDecisionResource {

    @Inject
    private IncidentDecisionService decisions;

    @Inject
    private IncidentClosingService closing;

    @PathParam("id")
    private String id;

    @HeaderParam("If-Match")
    private String version;

    @POST
    @Path("{id}/risk")
    @Operation(summary = "Assess the risk, likelihood and severity from 1 to 5")
    public Response assess(AssessRisk said) {
        decisions.assess(Ids.parse(id), Tags.version(version), needed(said));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/rights-risk")
    @Operation(summary = "Judge the risk to people's rights: UNLIKELY, LIKELY or HIGH, with what was looked at and why")
    public Response assessRights(AssessRights said) {
        decisions.assessRights(Ids.parse(id), Tags.version(version), needed(said));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/advice")
    @Operation(summary = "Advise, as the data protection officer")
    public Response advise(GiveAdvice said) {
        decisions.advise(Ids.parse(id), Tags.version(version), needed(said));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/decision")
    @Operation(summary = "Decide whether the Commissioner is told")
    public Response decide(DecideNotification said) {
        decisions.decide(Ids.parse(id), Tags.version(version), needed(said));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/actions")
    @Operation(summary = "Add an action with its owner and its day")
    public Response addAction(@HeaderParam("Idempotency-Key") String key, AddAction said) {
        var made = closing.addAction(Keys.required(key), Ids.parse(id), needed(said));
        return Response.status(Response.Status.CREATED)
                .entity(new IncidentResource.Made(made))
                .build();
    }

    @POST
    @Path("{id}/findings")
    @Operation(summary = "Keep what was found, and the outcome when it is known")
    public Response record(RecordFindings said) {
        closing.record(Ids.parse(id), Tags.version(version), needed(said));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/closure")
    @Operation(summary = "Keep what was found and close the case; says everything that is missing")
    public Response close(RecordFindings said) {
        closing.close(Ids.parse(id), Tags.version(version), needed(said));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/reopening")
    @Operation(summary = "Reopen a case, with the reason")
    public Response reopen(IncidentResource.Text reason) {
        closing.reopen(Ids.parse(id), Tags.version(version), needed(reason).text());
        return Response.noContent().build();
    }
}
