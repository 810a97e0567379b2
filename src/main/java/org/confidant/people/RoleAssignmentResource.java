package org.confidant.people;

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
import java.time.LocalDate;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.confidant.foundation.rest.Tags;
import org.confidant.foundation.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roles as dated assignments: proposed, approved or refused by a second person, ended. */
@Path("role-assignments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Roles")
public class RoleAssignmentResource {

    @Inject
    private RoleService roles;

    @Inject
    private PeopleService people;

    @Inject
    private Idempotency once;

    /** @param password needed when it was last entered too long ago, and always beside a token (SEC-03) */
    public record ApproveRole(String password) {}

    public record RefuseRole(String why) {}

    /** @param lastDay today ends the role at once */
    public record EndRole(LocalDate lastDay) {}

    @GET
    @Operation(summary = "Assignments, the newest proposal first")
    public Slice<AssignmentRow> list(
            @QueryParam("status") String status,
            @QueryParam("role") String role,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return roles.search(
                known(AssignmentStatus.class, "status", status),
                known(Role.class, "role", role),
                SliceRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One assignment, with the version in ETag")
    public Response show(@PathParam("id") String id) {
        var row = roles.one(Ids.parse(id));
        return Response.ok(row).tag(Tags.etag(row.version())).build();
    }

    @POST
    @Operation(summary = "Proposes a role; it counts when a second person approves it")
    public Response propose(ProposeRole wanted, @HeaderParam("Idempotency-Key") String key, @Context UriInfo uri) {
        if (wanted == null) {
            throw new Invalid("person", "Send the person, the role and the first day.");
        }
        var id = once.once(Keys.required(key), "role", wanted.toString(), () -> roles.propose(wanted));
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(new Made(id))
                .build();
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Approves a proposed role, as a second person whose password is fresh or sent along")
    public Response approve(@PathParam("id") String id, ApproveRole approval, @HeaderParam("If-Match") String version) {
        var seen = Tags.version(version);
        if (approval != null && approval.password() != null && roles.passwordIsDue()) {
            people.reauthenticate(approval.password().toCharArray());
        }
        roles.approve(Ids.parse(id), seen);
        return show(id);
    }

    @POST
    @Path("{id}/refuse")
    @Operation(summary = "Refuses a proposed role, saying why")
    public Response refuse(@PathParam("id") String id, RefuseRole refusal, @HeaderParam("If-Match") String version) {
        roles.refuse(Ids.parse(id), Tags.version(version), refusal == null ? null : refusal.why());
        return show(id);
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "Ends a role with a last day")
    public Response end(@PathParam("id") String id, EndRole end, @HeaderParam("If-Match") String version) {
        roles.end(Ids.parse(id), Tags.version(version), end == null ? null : end.lastDay());
        return show(id);
    }

    private static <E extends Enum<E>> E known(Class<E> type, String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            throw new Invalid(field, "There is no such " + field + ".");
        }
    }
}
