package org.confidant.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
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
    private AudienceService audiences;

    @Inject
    private PolicyLanguageService languages;

    @Inject
    private PolicyDifferenceService differences;

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
    public PolicyDocument document(@QueryParam("language") String language) {
        return policies.read(Ids.parse(id), language);
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

    @GET
    @Path("differences")
    @Operation(
            summary = "What differs from an earlier version, section by section; without one, from the version before")
    public Comparison differences(@QueryParam("from") String from, @QueryParam("language") String language) {
        return differences.compare(from == null || from.isBlank() ? null : Ids.parse(from), Ids.parse(id), language);
    }

    @GET
    @Path("changes-since-signed")
    @Operation(summary = "What has changed since the caller signed the policy last; 204 when there is no such")
    public Response sinceSigned(@QueryParam("language") String language) {
        var since = differences.sinceSigned(Ids.parse(id), language);
        return since == null ? Response.noContent().build() : Response.ok(since).build();
    }

    /** A text in one language; in Markdown, and only where one is brought. */
    public record Translation(String title, List<String> declarations, String text) {}

    @PUT
    @Path("languages/{language}")
    @Operation(summary = "Say a draft in another language, or say it anew there")
    public Response translate(
            @HeaderParam("If-Match") String seen, @PathParam("language") String language, Translation words) {
        if (words == null) throw new Invalid("title", "Give the title in this language.");
        languages.translate(
                Ids.parse(id),
                Tags.version(seen),
                language,
                words.title(),
                new Declarations(words.declarations()),
                words.text() == null ? null : BringText.typed(TextImport.typed(words.text())));
        return one();
    }

    @DELETE
    @Path("languages/{language}")
    @Operation(summary = "Take a language away from a draft")
    public Response drop(@HeaderParam("If-Match") String seen, @PathParam("language") String language) {
        languages.drop(Ids.parse(id), Tags.version(seen), language);
        return one();
    }

    @PUT
    @Path("audience")
    @Operation(summary = "Say who must sign a draft")
    public Response aim(@HeaderParam("If-Match") String seen, AudienceDraft audience) {
        if (audience == null) throw new Invalid("audience", "Send the rule.");
        audiences.aim(Ids.parse(id), Tags.version(seen), audience.audience());
        return one();
    }

    @POST
    @Path("submission")
    @Operation(summary = "Send for review")
    public Response submit(@HeaderParam("If-Match") String seen) {
        policies.submit(Ids.parse(id), Tags.version(seen));
        return one();
    }

    @POST
    @Path("approval")
    @Operation(summary = "Approve; never one's own work")
    public Response approve(@HeaderParam("If-Match") String seen, ApprovePolicy approval) {
        if (approval == null) throw new Invalid("materiality", "Say whether the change is material or editorial.");
        policies.approve(Ids.parse(id), Tags.version(seen), approval);
        return one();
    }

    /** Why, and, if that is the reason, how far the change goes in the eyes of the one who sends it back. */
    public record Rejection(Materiality materiality, String reason) {}

    /** Why. */
    public record Reason(String reason) {}

    @POST
    @Path("rejection")
    @Operation(summary = "Send back to the author")
    public Response reject(@HeaderParam("If-Match") String seen, Rejection words) {
        var rejection = words == null ? new Rejection(null, null) : words;
        policies.reject(Ids.parse(id), Tags.version(seen), rejection.materiality(), rejection.reason());
        return one();
    }

    /** From which day it applies. */
    public record Publication(LocalDate effectiveFrom) {}

    @POST
    @Path("publication")
    @Operation(summary = "Publish, and ask everybody who must sign; with a later day it waits for that day")
    public Response publish(@HeaderParam("If-Match") String seen, Publication publication) {
        if (publication == null) throw new Invalid("effectiveFrom", "Say from which day it applies.");
        policies.publish(Ids.parse(id), Tags.version(seen), publication.effectiveFrom());
        return one();
    }

    @DELETE
    @Path("publication")
    @Operation(summary = "Wait for no day any more; the version stays approved")
    public Response unschedule(@HeaderParam("If-Match") String seen) {
        policies.unschedule(Ids.parse(id), Tags.version(seen));
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
