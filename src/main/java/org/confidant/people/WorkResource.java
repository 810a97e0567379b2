package org.confidant.people;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where people work and with what. */
@Path("people/{id}/work")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class WorkResource {

    @Inject
    private EngagementService engagements;

    @Inject
    private Idempotency once;

    @PathParam("id")
    private String id;

    @GET
    @Operation(summary = "Site, systems and agreements of one person, with the person's version in ETag")
    public Response show() {
        var work = engagements.work(Ids.parse(id));
        return Response.ok(work).tag(Tags.etag(work.version())).build();
    }

    /** A site by its id; null for nowhere in particular. */
    public record Site(UUID site) {}

    @PUT
    @Path("site")
    @Operation(summary = "Says at which site somebody works")
    public Response place(@HeaderParam("If-Match") String seen, Site site) {
        engagements.place(Ids.parse(id), Tags.version(seen), site == null ? null : site.site());
        return show();
    }

    /** With which system or under which agreement, from when to when. */
    public record Begin(Engagement.Kind kind, UUID with, LocalDate from, LocalDate to) {}

    @POST
    @Path("engagements")
    @Operation(summary = "Records access to a system, or work under an agreement")
    public Response begin(@HeaderParam("Idempotency-Key") String key, Begin begin, @Context UriInfo uri) {
        if (begin == null) throw new Invalid("with", "Choose a system or an agreement.");
        var made = once.once(
                Keys.required(key),
                "engagement",
                id + begin,
                () -> engagements.begin(Ids.parse(id), begin.kind(), begin.with(), begin.from(), begin.to()));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.toString()).build())
                .entity(new Made(made))
                .build();
    }

    /** The last day that still counts. */
    public record End(LocalDate to) {}

    @POST
    @Path("engagements/{engagement}/end")
    @Operation(summary = "Says the last day of an engagement")
    public Response end(@HeaderParam("If-Match") String seen, @PathParam("engagement") String engagement, End end) {
        engagements.end(Ids.parse(engagement), Tags.version(seen), end == null ? null : end.to());
        return show();
    }
}
