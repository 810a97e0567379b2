package org.confidant.incident.notice;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("incidents/{id}/notices")
@RequestScoped
@Tag(name = "Incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentNoticeResource {

    @Inject
    private ReportService reports;

    @PathParam("id")
    private String id;

    @GET
    @Operation(summary = "The reports that were sent to the Commissioner, the first first")
    public List<Report.SentLine> sent() {
        return reports.view(Ids.parse(id)).sent();
    }

    @POST
    @Operation(
            summary = "Record that somebody sent the report as it stands; it is kept exactly like that",
            description =
                    "If-Match: the version of the case. Refused while the report names somebody, or while something"
                            + " is missing that nobody brings by a day.")
    public Response markSent(@HeaderParam("If-Match") String version, MarkSent words) {
        if (words == null) throw new Invalid("body", "Send a JSON object.");
        int number = reports.markSent(Ids.parse(id), Tags.version(version), words);
        return Response.status(Response.Status.CREATED).entity(new Sent(number)).build();
    }

    @GET
    @Path("{number}/document")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A report exactly as it was sent, as pdf, docx or json")
    public Response document(@PathParam("number") String number, @QueryParam("format") String format) {
        if (!number.matches("[0-9]{1,6}")) throw new NotFound();
        return answer(reports.sent(Ids.parse(id), Integer.parseInt(number), ReportFormat.of(format)));
    }

    static Response answer(ReportFile file) {
        return Response.ok(file.bytes(), file.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("Content-Length", file.bytes().length)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Which report it was. */
    public record Sent(int number) {}
}
