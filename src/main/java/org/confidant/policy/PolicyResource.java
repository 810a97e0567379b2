package org.confidant.policy;

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
import java.util.UUID;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
public class PolicyResource {

    @Inject
    private PolicyService policies;

    @Inject
    private Idempotency idempotency;

    @GET
    @Operation(summary = "Versions of all policies, the one that changed last first")
    public Slice<PolicyRow> list(
            @QueryParam("search") String search,
            @QueryParam("status") String status,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return policies.search(new PolicyFilter(search, status(status)), SliceRequest.of(limit, cursor));
    }

    private static PolicyStatus status(String name) {
        if (name == null || name.isBlank()) return null;
        try {
            return PolicyStatus.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("status", "There is no such state. The description at /openapi lists them.");
        }
    }

    @POST
    @Operation(summary = "Begin a policy with its first draft")
    public Response begin(@HeaderParam("Idempotency-Key") String key, PolicyDraft draft, @Context UriInfo uri) {
        PolicyDraft.needed(draft);
        var id = idempotency.once(
                Keys.required(key),
                "policy",
                draft.toString(),
                () -> policies.begin(draft.code(), draft.words(), draft.brought()));
        return created(id, uri);
    }

    @POST
    @Path("{id}/versions")
    @Operation(summary = "Begin the next version of a policy; without a text it goes on from the version in force")
    public Response next(
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("id") String id,
            PolicyDraft draft,
            @Context UriInfo uri) {
        PolicyDraft.needed(draft);
        var version = idempotency.once(
                Keys.required(key),
                "policy-version",
                id + draft,
                () -> policies.continueWith(Ids.parse(id), draft.words(), draft.brought()));
        return created(version, uri);
    }

    private Response created(UUID id, UriInfo uri) {
        var detail = policies.detail(id);
        return Response.created(uri.getBaseUriBuilder()
                        .path("policy-versions")
                        .path(id.toString())
                        .build())
                .tag(Tags.etag(detail.version()))
                .entity(detail)
                .build();
    }
}
