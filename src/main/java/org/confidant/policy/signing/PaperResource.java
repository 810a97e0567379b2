package org.confidant.policy.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signatures on paper: the body of the request is the scan itself. */
@Path("policy-versions/{id}/paper-signatures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attestations")
public class PaperResource {

    @Inject
    private SigningService signing;

    @Inject
    private Uploads uploads;

    @Inject
    private Idempotency idempotency;

    @POST
    @Consumes({"application/pdf", "image/png", "image/jpeg", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary =
                    "Keep the signature of somebody who cannot sign in: the scan as the body, the witness is the caller")
    public Response keep(
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("id") String id,
            @QueryParam("person") String person,
            @QueryParam("signedOn") String signedOn,
            @QueryParam("displayedSha256") String sha,
            @QueryParam("declaration") List<String> declarations,
            @QueryParam("name") String name,
            InputStream body)
            throws IOException {
        var scan = uploads.read(body, name, "scan", Scan.MOST_BYTES, Scan.KINDS);
        var paper = new PaperSignature(
                Ids.parse(id), person == null ? null : Ids.parse(person), sha, day(signedOn), declarations, scan);
        var fingerprint = String.join("\n", id, String.valueOf(person), String.valueOf(signedOn), scan.sha256());
        var kept = idempotency.once(Keys.required(key), "paper-signature", fingerprint, () -> signing.witness(paper));
        return Response.status(Response.Status.CREATED)
                .entity(signing.receipt(kept))
                .build();
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new Invalid("signedOn", "Write the day as 2026-11-23.");
        }
    }
}
