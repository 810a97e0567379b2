package org.confidant.agreement;

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
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The papers of an agreement: the body of the request is the PDF itself. */
@Path("agreements/{id}/files")
@RequestScoped
@Tag(name = "Agreements")
public class AgreementFileResource {

    private static final String PDF = "application/pdf";

    @Inject
    private AgreementService agreements;

    @Inject
    private AgreementFileService files;

    @Inject
    private Uploads uploads;

    @Context
    private UriInfo uri;

    @POST
    @Consumes({PDF, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a paper: the PDF as the body, its name and use as parameters")
    public Response add(
            @PathParam("id") String id,
            @QueryParam("name") String name,
            @QueryParam("use") String use,
            @HeaderParam("If-Match") String tag,
            InputStream body)
            throws IOException {
        var version = Tags.version(tag);
        var meant = use == null ? FileUse.SIGNED_COPY : FileUse.named(use);
        var upload = uploads.read(body, name, "file", AgreementFileService.MOST_BYTES, FileKind.PDF);
        var file = files.add(Ids.parse(id), version, meant, upload);
        var detail = agreements.view(Ids.parse(id));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(file.toString()).build())
                .tag(Tags.etag(detail.version()))
                .entity(detail)
                .build();
    }

    @GET
    @Path("{file}")
    @Produces(PDF)
    @Operation(summary = "Download a paper as it was received")
    public Response read(@PathParam("id") String id, @PathParam("file") String file) {
        var paper = files.read(Ids.parse(id), Ids.parse(file));
        return Response.ok(paper.content(), PDF)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(paper.name()))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
