package org.confidant.policy.campaign;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.confidant.foundation.files.CsvOut;
import org.confidant.foundation.files.SheetOut;
import org.confidant.foundation.persistence.Ids;
import org.confidant.policy.signing.OutstandingFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The campaign of a version: figures, reminders and lists to take away. */
@Path("policy-versions/{id}/campaign")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Attestations")
public class CampaignResource {

    @Inject
    private CampaignService campaigns;

    @Inject
    private CoverageLists lists;

    @PathParam("id")
    private String id;

    /** Whom to remind; nobody in particular means everybody who has not answered. */
    public record Reminding(UUID personId, UUID teamId) {}

    /** How many are reminded who were not reminded today already. */
    public record Reminded(int people) {}

    @GET
    @Operation(summary = "Figures of a version by team and by day; line managers see their own people")
    public Campaign campaign() {
        return campaigns.campaign(Ids.parse(id));
    }

    @POST
    @Path("reminders")
    @Operation(summary = "Remind one person, a team, or all who have not answered; at most once a day each")
    public Reminded remind(Reminding whom) {
        return new Reminded(campaigns.chase(
                Ids.parse(id), whom == null ? null : whom.personId(), whom == null ? null : whom.teamId()));
    }

    @GET
    @Path("people.csv")
    @Produces("text/csv")
    @Operation(summary = "Who stands where, as CSV; cells that a spreadsheet would take for a formula are disarmed")
    public Response csv(@QueryParam("show") String show, @QueryParam("team") UUID team) {
        return file(show, team, lists::csv, CsvOut.TYPE, "csv");
    }

    @GET
    @Path("people.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(summary = "Who stands where, as XLSX")
    public Response xlsx(@QueryParam("show") String show, @QueryParam("team") UUID team) {
        return file(show, team, lists::xlsx, SheetOut.TYPE, "xlsx");
    }

    private interface Form {
        void write(UUID version, OutstandingFilter filter, OutputStream out) throws IOException;
    }

    /** Whatever is wrong with the request is said before the first byte. */
    private Response file(String show, UUID team, Form form, String type, String extension) {
        var version = Ids.parse(id);
        var filter = new OutstandingFilter(null, OutstandingFilter.Show.named(show), team);
        campaigns.takeAway(version);
        StreamingOutput body = out -> form.write(version, filter, out);
        return Response.ok(body, type)
                .header("Content-Disposition", "attachment; filename=\"coverage." + extension + "\"")
                .build();
    }
}
