package org.confidant.training.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.confidant.foundation.files.CsvOut;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("training/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class TrainingImportResource {

    @Inject
    private TrainingImportService imports;

    @Inject
    private Uploads uploads;

    @POST
    @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Bring a file of completions in CSV as the body; nothing is recorded before it is taken")
    public Response bring(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("name") String name,
            InputStream body,
            @Context UriInfo uri)
            throws IOException {
        var file = uploads.read(
                body,
                name == null ? "completions.csv" : name,
                "file",
                TrainingImportService.MOST_BYTES,
                FileKind.CSV,
                FileKind.TXT);
        var id = imports.bring(file, Keys.required(key));
        return answer(
                Response.created(
                        uri.getAbsolutePathBuilder().path(id.toString()).build()),
                imports.one(id));
    }

    @GET
    @Operation(summary = "The files that were brought, latest first")
    public Slice<ImportRow> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return imports.list(SliceRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A file: where it stands, how many rows of each kind, and the first that cannot be taken")
    public Response one(@PathParam("id") String id) {
        return answer(Response.ok(), imports.one(Ids.parse(id)));
    }

    @PUT
    @Path("{id}/mapping")
    @Operation(summary = "Say what the columns mean and try the file; remembered for files with the same columns")
    public Response map(@PathParam("id") String id, @HeaderParam("If-Match") String version, Mapping mapping) {
        if (mapping == null || mapping.columns() == null) throw new Invalid("columns", "Say what the columns mean.");
        var columns = new EnumMap<ImportField, String>(ImportField.class);
        mapping.columns().forEach((field, column) -> columns.put(field(field), column));
        imports.map(
                Ids.parse(id),
                Tags.version(version),
                new ImportMapping(columns, mapping.onlyCourse(), Boolean.TRUE.equals(mapping.testPassedElsewhere())));
        return one(id);
    }

    @PUT
    @Path("{id}/courses")
    @Operation(summary = "Say which course each name is, by its code; an empty code leaves the course out")
    public Response place(@PathParam("id") String id, @HeaderParam("If-Match") String version, Courses courses) {
        if (courses == null || courses.courses() == null) throw new Invalid("courses", "Send the codes by the names.");
        imports.place(Ids.parse(id), Tags.version(version), courses.courses());
        return one(id);
    }

    @POST
    @Path("{id}/taking")
    @Operation(summary = "Record what is new in the file; a large one is recorded by a job, look at it again")
    public Response take(@PathParam("id") String id, @HeaderParam("If-Match") String version) {
        imports.take(Ids.parse(id), Tags.version(version));
        return one(id);
    }

    @GET
    @Path("{id}/rejected")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @Operation(summary = "The rows that cannot be taken, as they came, with a reason each")
    public Response rejected(@PathParam("id") String id) {
        var file = imports.rejected(Ids.parse(id));
        return Response.ok(file.bytes(), CsvOut.TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** What the columns mean: names of columns by EMAIL, EMPLOYEE_NO, COURSE, COMPLETED_ON and so on. */
    public record Mapping(Map<String, String> columns, String onlyCourse, Boolean testPassedElsewhere) {}

    /** Codes of courses by the names that the file uses. */
    public record Courses(Map<String, String> courses) {}

    private static ImportField field(String name) {
        try {
            return ImportField.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("columns", "There is no field of this name. The description at /openapi lists them.");
        }
    }

    private static Response answer(Response.ResponseBuilder answer, ImportView view) {
        return answer.tag(Tags.etag(view.version())).entity(view).build();
    }
}
