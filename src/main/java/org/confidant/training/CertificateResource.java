package org.confidant.training;

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
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.rest.Keys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("training/certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class CertificateResource {

    @Inject
    private CertificateService certificates;

    @Inject
    private Uploads uploads;

    /** What the rows of a list are wrapped in. */
    public record Rows(List<CertificateRow> rows, String next) {}

    /** What was attached, and the hash that proves it. */
    public record Attached(UUID id, String name, String sha256) {}

    @GET
    @Operation(summary = "One's own certificates, latest first")
    public Rows mine() {
        return new Rows(certificates.mine(), null);
    }

    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "application/pdf", "image/png", "image/jpeg"})
    @Operation(summary = "Attach a certificate (PDF, PNG or JPEG by its content) as the body, to the completion named")
    public Response attach(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("completionId") String completion,
            @QueryParam("name") String name,
            InputStream body,
            @Context UriInfo uri)
            throws IOException {
        var file = uploads.read(
                body,
                name == null ? "certificate" : name,
                "file",
                CertificateService.MOST_BYTES,
                CertificateService.kinds());
        var id = certificates.attach(Ids.parse(completion), file, Keys.required(key));
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(new Attached(id, file.name(), file.sha256()))
                .build();
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Download a certificate as it came: one's own, or any for who records training")
    public Response content(@PathParam("id") String id) {
        var file = certificates.download(Ids.parse(id));
        var exact = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.bytes(), file.kind().mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + exact)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
