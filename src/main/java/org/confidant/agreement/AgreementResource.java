package org.confidant.agreement;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.KnownDays;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("agreements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class AgreementResource {

    @Inject
    private AgreementService agreements;

    @Inject
    private ClauseService clauses;

    @Inject
    private AgreementStepService steps;

    @Context
    private UriInfo uri;

    @GET
    @Operation(summary = "List agreements, what happens next first")
    public Slice<AgreementRow> list(
            @QueryParam("q") String words,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return agreements.list(AgreementListPage.filter(words, state), SliceRequest.of(limit, cursor));
    }

    @POST
    @Operation(summary = "Register an agreement as a draft")
    public Response register(@HeaderParam("Idempotency-Key") String key, RegisterAgreement command) {
        return created(agreements.register(given(command), Keys.required(key)));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read an agreement with its parties, clauses, papers and history",
            description = "With asOf, a day such as 2026-11-22: as it stood at the end of that day in London")
    public Response read(@PathParam("id") String id, @QueryParam("asOf") String asOf) {
        if (asOf == null) return shown(Ids.parse(id));
        return Response.ok(agreements.viewAsItWas(Ids.parse(id), KnownDays.day(asOf)))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change what the agreement says, until the DPO has agreed it")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String tag, Terms terms) {
        agreements.changeTerms(Ids.parse(id), Tags.version(tag), given(terms));
        return shown(Ids.parse(id));
    }

    @PUT
    @Path("{id}/clauses/{clause}")
    @Operation(summary = "Answer whether a clause is present; earlier answers are kept")
    public Response answer(
            @PathParam("id") String id,
            @PathParam("clause") String clause,
            @HeaderParam("If-Match") String tag,
            ClauseFinding finding) {
        clauses.answer(
                Ids.parse(id),
                Tags.version(tag),
                java.util.List.of(given(finding).about(clause)));
        return shown(Ids.parse(id));
    }

    @POST
    @Path("{id}/waivers")
    @Operation(summary = "Let a partial clause pass for at most 90 days (DPO)")
    public Response waive(@PathParam("id") String id, @HeaderParam("If-Match") String tag, WaiveClause order) {
        clauses.waive(Ids.parse(id), Tags.version(tag), given(order));
        return shown(Ids.parse(id));
    }

    @POST
    @Path("{id}/steps")
    @Operation(summary = "Move the agreement on: the step, and what that step asks for")
    public Response take(@PathParam("id") String id, @HeaderParam("If-Match") String tag, StepOrder order) {
        var wanted = given(order);
        var version = Tags.version(tag);
        if (wanted.step() != null && wanted.step().isDecision()) steps.decide(Ids.parse(id), version, wanted);
        else steps.manage(Ids.parse(id), version, wanted);
        return shown(Ids.parse(id));
    }

    @POST
    @Path("{id}/renewals")
    @Operation(summary = "Register a newer version with the same terms and parties")
    public Response renew(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key) {
        return created(agreements.renew(Ids.parse(id), Keys.required(key)));
    }

    @POST
    @Path("{id}/reviews")
    @Operation(summary = "Record that the yearly review is done")
    public Response reviewed(@PathParam("id") String id, @HeaderParam("If-Match") String tag) {
        agreements.reviewed(Ids.parse(id), Tags.version(tag));
        return shown(Ids.parse(id));
    }

    @POST
    @Path("{id}/parties")
    @Operation(summary = "Add a party")
    public Response addParty(@PathParam("id") String id, @HeaderParam("If-Match") String tag, PartyDetails details) {
        agreements.addParty(Ids.parse(id), Tags.version(tag), given(details));
        return shown(Ids.parse(id));
    }

    @PUT
    @Path("{id}/parties/{party}")
    @Operation(summary = "Change what is known of a party")
    public Response changeParty(
            @PathParam("id") String id,
            @PathParam("party") String party,
            @HeaderParam("If-Match") String tag,
            PartyDetails details) {
        agreements.changeParty(Ids.parse(id), Tags.version(tag), Ids.parse(party), given(details));
        return shown(Ids.parse(id));
    }

    private static <T> T given(T body) {
        if (body == null) throw new Invalid("body", "Send a JSON body.");
        return body;
    }

    private Response created(UUID id) {
        var detail = agreements.view(id);
        return Response.created(uri.getBaseUriBuilder()
                        .path("agreements")
                        .path(id.toString())
                        .build())
                .tag(Tags.etag(detail.version()))
                .entity(detail)
                .build();
    }

    private Response shown(UUID id) {
        var detail = agreements.view(id);
        return Response.ok(detail).tag(Tags.etag(detail.version())).build();
    }
}
