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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signatures of one version. */
@Path("policy-versions/{id}/attestations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Attestations")
public class PolicySignatureResource {

    @Inject
    private SigningService signing;

    @Inject
    private Idempotency idempotency;

    @PathParam("id")
    private String id;

    /** What the caller says: the hash of the text that was shown, the answer, the hashes of the statements affirmed. */
    public record Signature(String displayedSha256, Decision decision, List<String> declarations, String remark) {}

    @POST
    @Operation(summary = "Sign or decline exactly the text whose hash is sent (409 when another text is in force)")
    public Response sign(@HeaderParam("Idempotency-Key") String key, Signature signature, @Context UriInfo uri) {
        if (signature == null) throw new Invalid("body", "Send the signature as a JSON object.");
        var words = new SignPolicy(
                Ids.parse(id),
                signature.displayedSha256(),
                signature.decision(),
                signature.declarations(),
                signature.remark());
        var attestation =
                idempotency.once(Keys.required(key), "attestation", words.toString(), () -> signing.sign(words));
        return Response.created(uri.getBaseUriBuilder()
                        .path("attestations")
                        .path(attestation.toString())
                        .build())
                .entity(signing.receipt(attestation))
                .build();
    }

    @GET
    @Operation(
            summary =
                    "Signatures of this version, newest first: one's own, or all for whoever answers for coverage or audit")
    public Slice<ReceiptRow> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return signing.receipts(null, Ids.parse(id), SliceRequest.of(limit, cursor));
    }
}
