package org.confidant.policy.signing;

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
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.rest.Keys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("attestations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Attestations")
public class AttestationResource {

    @Inject
    private SigningService signing;

    @Inject
    private Idempotency idempotency;

    @GET
    @Operation(
            summary = "One's own signatures, newest first; those of anybody for whoever answers for coverage or audit")
    public Slice<ReceiptRow> list(
            @QueryParam("person") String person,
            @QueryParam("policyVersion") String version,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return signing.receipts(
                person == null || person.isBlank() ? null : Ids.parse(person),
                version == null || version.isBlank() ? null : Ids.parse(version),
                SliceRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "The receipt: what was signed, when, and the hashes to check it by")
    public Receipt one(@PathParam("id") String id) {
        return signing.receipt(Ids.parse(id));
    }

    @GET
    @Path("{id}/scan")
    @Produces({"application/pdf", "image/png", "image/jpeg", MediaType.APPLICATION_JSON})
    @Operation(summary = "The page that was signed by hand, of a signature on paper")
    public Response scan(@PathParam("id") String id) {
        var attestation = Ids.parse(id);
        var page = signing.scan(attestation);
        return Response.ok(page.bytes(), page.kind().mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"signed-" + attestation + "."
                                + page.kind().ending() + "\"")
                .build();
    }

    /** Why a signature was a mistake. */
    public record Mistake(String reason) {}

    @POST
    @Path("{id}/revocation")
    @Operation(summary = "Take back a signature given by mistake; it stays on file")
    public Receipt revoke(@HeaderParam("Idempotency-Key") String key, @PathParam("id") String id, Mistake mistake) {
        var attestation = Ids.parse(id);
        var reason = mistake == null ? null : mistake.reason();
        idempotency.once(Keys.required(key), "attestation-revocation", id + "\n" + reason, () -> {
            signing.revoke(attestation, reason);
            return attestation;
        });
        return signing.receipt(attestation);
    }
}
