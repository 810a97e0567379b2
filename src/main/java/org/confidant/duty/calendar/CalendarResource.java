package org.confidant.duty.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.confidant.foundation.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("calendar-feed")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
public class CalendarResource {

    @Inject
    private CalendarService calendar;

    /** Whether each day is announced the day before. */
    public record Wanted(boolean alarms) {}

    @GET
    @Operation(summary = "Whether one has a feed, and when it was last fetched")
    public CalendarFeed mine() {
        return calendar.mine().orElseThrow(NotFound::new);
    }

    @POST
    @Operation(summary = "Make an address for one's due dates, or a new one; it is told once and ends the one before")
    public Response make(Wanted wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("address", calendar.make(wanted != null && wanted.alarms())))
                .build();
    }

    @DELETE
    @Operation(summary = "End the address of one's due dates")
    public void end() {
        calendar.end();
    }
}
