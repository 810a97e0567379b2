package org.confidant.incident.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("incidents/{id}/report")
@RequestScoped
@Tag(name = "Incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentReportDraftResource {

    @Inject
    private ReportService reports;

    @PathParam("id")
    private String id;

    @GET
    @Operation(summary = "The report to the Commissioner as it stands: typed, or gathered from the case")
    public Response report() {
        return answer();
    }

    @PUT
    @Operation(
            summary = "Write items of the report; those not named stay as they are",
            description = "If-Match: the version of the report, 0 as long as nothing was typed")
    public Response write(@HeaderParam("If-Match") String version, Items items) {
        var answers = new EnumMap<ReportField, ReportAnswer>(ReportField.class);
        if (items == null || items.answers() == null) throw new Invalid("answers", "Send the items by their codes.");
        items.answers()
                .forEach((code, answer) ->
                        answers.put(ReportService.field(code), answer == null ? ReportAnswer.NOTHING : answer));
        reports.write(Ids.parse(id), Tags.version(version), answers);
        return answer();
    }

    @PUT
    @Path("missing")
    @Operation(summary = "Give everything that is missing to one person, by one day")
    public Response giveMissing(@HeaderParam("If-Match") String version, Giving giving) {
        if (giving == null) throw new Invalid("owner", "Choose who brings it.");
        reports.giveMissing(Ids.parse(id), Tags.version(version), giving.ownerId(), giving.expectedOn());
        return answer();
    }

    @GET
    @Path("document")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The report as it stands, as pdf, docx or json; refused while it names somebody")
    public Response document(@QueryParam("format") String format) {
        return IncidentNoticeResource.answer(reports.export(Ids.parse(id), ReportFormat.of(format)));
    }

    private Response answer() {
        var report = reports.view(Ids.parse(id));
        return Response.ok(report).tag(Tags.etag(report.version())).build();
    }

    /** What is written, by the code of each item. */
    public record Items(Map<String, ReportAnswer> answers) {}

    /** Who brings what is missing, and by when. */
    public record Giving(UUID ownerId, LocalDate expectedOn) {}
}
