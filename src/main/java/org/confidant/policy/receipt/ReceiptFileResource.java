package org.confidant.policy.receipt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.confidant.foundation.persistence.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Receipts to take along. */
@Path("attestations/{id}/receipt.{kind: pdf|json}")
@RequestScoped
@Tag(name = "Receipts")
public class ReceiptFileResource {

    private static final String PDF = "application/pdf";

    @Inject
    private ReceiptService receipts;

    @GET
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @Operation(summary = "The receipt to keep: sealed, and with the proof that it stands in the audit trail")
    public Response receipt(@PathParam("id") String id, @PathParam("kind") String kind) {
        var attestation = Ids.parse(id);
        boolean pdf = kind.equals("pdf");
        Object body = pdf ? receipts.pdf(attestation) : receipts.json(attestation);
        return Response.ok(body, pdf ? PDF : MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"receipt-" + attestation + "." + kind + "\"")
                .build();
    }
}
