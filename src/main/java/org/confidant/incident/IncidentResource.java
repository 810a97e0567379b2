package org.confidant.incident;

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
import java.time.OffsetDateTime;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.KnownDays;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("incidents")
@RequestScoped
@Tag(name = "Incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentResource {

    @Inject
    private IncidentReportService reports;

    @Inject
    private IncidentService incidents;

    @POST
    @Operation(summary = "Report an incident; whatever is absent counts as not yet known")
    public Response report(@HeaderParam("Idempotency-Key") String key, ReportIncident said, @Context UriInfo uri) {
        var report = reports.reportAndRead(Keys.required(key), needed(said));
        return Response.created(uri.getBaseUriBuilder()
                        .path("my-incidents")
                        .path(report.id().toString())
                        .build())
                .tag(Tags.etag(report.version()))
                .entity(report)
                .build();
    }

    @GET
    @Operation(summary = "The inbox: the next deadline first. status is OPEN, ALL or one status")
    public Slice<IncidentRow> search(
            @QueryParam("status") String status,
            @QueryParam("kind") String kind,
            @QueryParam("reference") String reference,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return incidents.search(new IncidentFilter(status, kind(kind), reference), SliceRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "The whole story of one case, for those who handle it",
            description = "With asOf, a day such as 2026-11-22: as it stood at the end of that day in London")
    public Response view(@PathParam("id") String id, @QueryParam("asOf") String asOf) {
        if (asOf == null) {
            return answer(Ids.parse(id));
        }
        return Response.ok(incidents.viewAsItWas(Ids.parse(id), KnownDays.day(asOf)))
                .build();
    }

    @POST
    @Path("{id}/acknowledgement")
    @Operation(summary = "Acknowledge a case and take it on")
    public Response acknowledge(@PathParam("id") String id, @HeaderParam("If-Match") String version) {
        incidents.acknowledge(Ids.parse(id), Tags.version(version));
        return answer(Ids.parse(id));
    }

    @POST
    @Path("{id}/triage")
    @Operation(summary = "Triage a case: NOT_AN_INCIDENT, NEAR_MISS or UNDER_INVESTIGATION")
    public Response triage(@PathParam("id") String id, @HeaderParam("If-Match") String version, TriageIncident found) {
        incidents.triage(Ids.parse(id), Tags.version(version), needed(found));
        return answer(Ids.parse(id));
    }

    @POST
    @Path("{id}/containment")
    @Operation(summary = "Record since when it does no more harm")
    public Response contain(@PathParam("id") String id, @HeaderParam("If-Match") String version, Containment said) {
        incidents.contain(Ids.parse(id), Tags.version(version), needed(said).containedAt());
        return answer(Ids.parse(id));
    }

    @POST
    @Path("{id}/persons")
    @Operation(summary = "Name a colleague who has to do with it")
    public Response involve(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, InvolvedPerson person) {
        Keys.required(key);
        incidents.involve(Ids.parse(id), needed(person));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/notes")
    @Operation(summary = "Add a note to a case")
    public Response note(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, Text note) {
        var made =
                incidents.note(Keys.required(key), Ids.parse(id), needed(note).text());
        return Response.status(Response.Status.CREATED).entity(new Made(made)).build();
    }

    private Response answer(UUID id) {
        var incident = incidents.view(id);
        return Response.ok(incident).tag(Tags.etag(incident.version())).build();
    }

    private static IncidentCategory kind(String kind) {
        if (kind == null || kind.isBlank()) {
            return null;
        }
        try {
            return IncidentCategory.valueOf(kind);
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("kind", "Choose one of the kinds.");
        }
    }

    static <T> T needed(T body) {
        if (body == null) {
            throw new Invalid("body", "Send a JSON object.");
        }
        return body;
    }

    /** A text of one's own. */
    public record Text(String text) {}

    /** Since when it is contained, with its offset. */
    public record Containment(OffsetDateTime containedAt) {}

    /** What was made. */
    public record Made(UUID id) {}
}
