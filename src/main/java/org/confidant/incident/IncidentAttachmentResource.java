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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("incidents/{id}/attachments")
@RequestScoped
@Tag(name = "Incidents")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentAttachmentResource {

    @Inject
    private IncidentFileService files;

    @Inject
    private Uploads uploads;

    @PathParam("id")
    private String id;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Attach a file, as the part named file; up to 20 MB, its kind is read from its content")
    public Response attach(@HeaderParam("Idempotency-Key") String key, List<EntityPart> parts) throws IOException {
        var part = parts.stream()
                .filter(one -> "file".equals(one.getName()))
                .findFirst()
                .orElseThrow(() -> new Invalid("file", "Choose a file."));
        return attached(key, part.getContent(), part.getFileName().orElse(null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Attach a file as the body of the request, its name in the query")
    public Response attach(
            @HeaderParam("Idempotency-Key") String key, @QueryParam("name") String name, InputStream body)
            throws IOException {
        return attached(key, body, name);
    }

    @GET
    @Path("{attachmentId}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Download a file as it came")
    public Response content(@PathParam("attachmentId") String attachmentId) {
        Upload file = files.download(Ids.parse(id), Ids.parse(attachmentId));
        return Response.ok(file.bytes(), file.kind().mediaType())
                .header("Content-Disposition", disposition(file.name()))
                .header("Content-Length", file.bytes().length)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response attached(String key, InputStream content, String name) throws IOException {
        var upload = uploads.read(content, name, "file", IncidentFileService.MOST_BYTES, IncidentFileService.kinds());
        var made = files.attach(Keys.required(key), Ids.parse(id), upload);
        return Response.status(Response.Status.CREATED)
                .entity(new Attached(made, upload.name(), upload.sha256()))
                .build();
    }

    /** RFC 6266: a plain name for old clients, the true one in UTF-8 for the others; never shown in the browser. */
    static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }

    /** What was attached, and the hash that proves it. */
    public record Attached(UUID id, String name, String sha256) {}
}
