package org.confidant.training.sessions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("training/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class SessionResource {

    @Inject
    private SessionService sessions;

    /** What the rows of a list are wrapped in. */
    public record Rows(List<SessionView> rows, String next) {}

    /** A session with who is booked. */
    public record Whole(SessionView session, List<Booking> bookings) {}

    /** Who, by e-mail address or employee number. */
    public record Who(String who) {}

    @GET
    @Operation(summary = "Sessions of the last thirteen months and those ahead, latest first")
    public Rows all() {
        return new Rows(sessions.all(), null);
    }

    @POST
    @Operation(summary = "Plan a session")
    public Response plan(PlanSession request, @HeaderParam("Idempotency-Key") String key, @Context UriInfo uri) {
        if (request == null) throw new Invalid("body", "Send the session as a JSON object.");
        var id = sessions.plan(request, Keys.required(key));
        return answer(
                Response.created(
                        uri.getAbsolutePathBuilder().path(id.toString()).build()),
                id);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A session and who is booked")
    public Response one(@PathParam("id") String id) {
        return answer(Response.ok(), Ids.parse(id));
    }

    @POST
    @Path("{id}/bookings")
    @Operation(summary = "Book somebody, while there are places")
    public Response book(@PathParam("id") String id, Who who) {
        sessions.book(Ids.parse(id), who == null ? null : who.who());
        return one(id);
    }

    @DELETE
    @Path("{id}/bookings/{person}")
    @Operation(summary = "Take a booking back")
    public void unbook(@PathParam("id") String id, @PathParam("person") String person) {
        sessions.unbook(Ids.parse(id), Ids.parse(person));
    }

    @POST
    @Path("{id}/attendance")
    @Operation(summary = "Close the attendance list: whoever was there has completed the course")
    public Response close(@PathParam("id") String id, @HeaderParam("If-Match") String version, Attendance attendance) {
        if (attendance == null) throw new Invalid("attended", "Say who was there.");
        sessions.close(Ids.parse(id), Tags.version(version), attendance);
        return one(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Call a session off; it stays listed")
    public void callOff(@PathParam("id") String id, @HeaderParam("If-Match") String version) {
        sessions.callOff(Ids.parse(id), Tags.version(version));
    }

    private Response answer(Response.ResponseBuilder answer, UUID id) {
        var view = sessions.one(id);
        return answer.tag(Tags.etag(view.version()))
                .entity(new Whole(view, sessions.bookings(id)))
                .build();
    }
}
