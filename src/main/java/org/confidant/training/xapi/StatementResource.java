package org.confidant.training.xapi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;
import org.confidant.training.CompletionBook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door of learning systems, in the form of IEEE 9274.1.1; it takes statements and gives none out. */
@Path("xapi")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class StatementResource {

    private static final String VERSION = "X-Experience-API-Version";
    private static final String OURS = "2.0.0";

    @Inject
    private StatementService statements;

    @Inject
    private CompletionBook book;

    /** What the door speaks. */
    public record About(List<String> version) {}

    @GET
    @Path("about")
    @Operation(summary = "The versions of xAPI that are understood; open to everyone")
    public Response about() {
        return Response.ok(new About(List.of("1.0.3", OURS)))
                .header(VERSION, OURS)
                .build();
    }

    @POST
    @Path("statements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a statement or an array of statements, all or none; answers their ids")
    public Response post(
            @HeaderParam("Authorization") String authorization, @HeaderParam(VERSION) String version, String body) {
        version(version);
        return said(Response.ok(statements.take(authorization, json(body), null)));
    }

    @PUT
    @Path("statements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take one statement under the id of the address; the same one again changes nothing")
    public Response put(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam(VERSION) String version,
            @QueryParam("statementId") String id,
            String body) {
        version(version);
        UUID wanted = Statement.uuid(id, "statementId");
        statements.take(authorization, json(body), wanted);
        return said(Response.noContent());
    }

    private Response said(Response.ResponseBuilder answer) {
        return answer.header(VERSION, OURS)
                .header("X-Experience-API-Consistent-Through", book.now().toString())
                .build();
    }

    private static void version(String version) {
        if (version == null || !version.strip().matches("(1\\.0|2\\.0)(\\.\\d+)?")) {
            throw new Invalid(VERSION, "Send X-Experience-API-Version, 1.0.3 or 2.0.0.");
        }
    }

    private static JsonValue json(String body) {
        try (var reader = Json.createReader(new StringReader(body == null ? "" : body))) {
            return reader.readValue();
        } catch (RuntimeException unreadable) {
            // of too many brackets and of too great a number the parser has no exception of its own
            throw new Invalid("body", "The body is no JSON.");
        }
    }
}
