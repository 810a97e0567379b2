package org.confidant.policy;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Tags;
import org.confidant.policy.text.TextImport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("policy-versions/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
public class PolicyVersionResource {

    @Inject
    private PolicyService policies;

    @Inject
    private Uploads uploads;

    @PathParam("id")
    private String id;

    @GET
    @Operation(summary = "One version, for those who write and approve")
    public Response one() {
        var detail = policies.detail(Ids.parse(id));
        return Response.ok(detail).tag(Tags.etag(detail.version())).build();
    }

    @GET
    @Path("document")
    @Operation(summary = "The text as readers see it, with its hash")
    public PolicyDocument document() {
        return policies.read(Ids.parse(id));
    }

    @PUT
    @Operation(summary = "Write on a draft; without a text the one that is there stays")
    public Response write(@HeaderParam("If-Match") String seen, PolicyDraft draft) {
        PolicyDraft.needed(draft);
        policies.write(Ids.parse(id), Tags.version(seen), draft.words(), draft.brought());
        return one();
    }

    @PUT
    @Path("text")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Bring the text as a file: Word, PDF, Markdown or plain text, told by its content")
    public Response bring(@HeaderParam("If-Match") String seen, @QueryParam("name") String name, InputStream file)
            throws IOException {
        var upload = uploads.read(file, name, "file", TextImport.MOST_BYTES, TextImport.KINDS);
        var text = new BringText(TextImport.file(upload.kind(), upload.bytes()), upload.name(), upload.sha256());
        policies.bring(Ids.parse(id), Tags.version(seen), text);
        return one();
    }

    @POST
    @Path("submission")
    @Operation(summary = "Send for review")
    public Response submit(@HeaderParam("If-Match") String seen) {
        policies.submit(Ids.parse(id), Tags.version(seen));
        return one();
    }

    /** Which minutes approved it; not needed from the Chief Executive. */
    public record Approval(String minuteReference, String note) {}

    @POST
    @Path("approval")
    @Operation(summary = "Approve; never one's own work")
    public Response approve(@HeaderParam("If-Match") String seen, Approval approval) {
        policies.approve(
                Ids.parse(id),
                Tags.version(seen),
                approval == null ? null : approval.minuteReference(),
                approval == null ? null : approval.note());
        return one();
    }

    /** Why. */
    public record Reason(String reason) {}

    @POST
    @Path("rejection")
    @Operation(summary = "Send back to the author")
    public Response reject(@HeaderParam("If-Match") String seen, Reason reason) {
        policies.reject(Ids.parse(id), Tags.version(seen), reason == null ? null : reason.reason());
        return one();
    }

    /** From which day it applies. */
    public record Publication(LocalDate effectiveFrom) {}

    @POST
    @Path("publication")
    @Operation(summary = "Publish: the text is frozen, and everybody who must sign is asked")
    public Response publish(@HeaderParam("If-Match") String seen, Publication publication) {
        if (publication == null) throw new Invalid("effectiveFrom", "Say from which day it applies.");
        policies.publish(Ids.parse(id), Tags.version(seen), publication.effectiveFrom());
        return one();
    }

    @POST
    @Path("withdrawal")
    @Operation(summary = "Withdraw: nobody owes a signature for it any more")
    public Response withdraw(@HeaderParam("If-Match") String seen, Reason reason) {
        policies.withdraw(Ids.parse(id), Tags.version(seen), reason == null ? null : reason.reason());
        return one();
    }
}
