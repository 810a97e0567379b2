package org.confidant.policy.receipt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.confidant.foundation.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Open to everybody, as the page is. */
@Path("receipt-checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Receipts")
public class ReceiptCheckResource {

    @Inject
    private ReceiptCheckService checks;

    /** What is on the paper. */
    public record OnPaper(String code, String name) {}

    /** All there is to say. */
    public record Answer(ReceiptVerdict verdict, String sentence) {
        static Answer of(ReceiptVerdict verdict) {
            return new Answer(verdict, verdict.getSentence());
        }
    }

    @POST
    @Path("code")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whether a receipt is genuine, by its code and the name on it; nobody needs to sign in")
    public Answer code(OnPaper paper) {
        if (paper == null) throw new Invalid("code", "Send the code and the name that are on the receipt.");
        return Answer.of(checks.byCode(paper.code(), paper.name()));
    }

    @POST
    @Path("file")
    @Consumes({"application/pdf", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Whether a receipt is genuine, by its file: the PDF or the JSON as it was downloaded")
    public Answer file(InputStream body) throws IOException {
        return Answer.of(checks.byFile(body.readNBytes(SentReceipt.MOST_BYTES + 1)));
    }
}
