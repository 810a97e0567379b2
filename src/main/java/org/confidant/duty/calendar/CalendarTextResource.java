package org.confidant.duty.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What calendar programs ask for. */
@Path("calendar")
@RequestScoped
@Tag(name = "Calendar")
public class CalendarTextResource {

    @Inject
    private CalendarService calendar;

    @GET
    @Path("{secret}.ics")
    @Produces("text/calendar; charset=UTF-8")
    @Operation(summary = "One's own due dates for a calendar program; whoever has the address needs no sign-in")
    public Response feed(@PathParam("secret") String secret) {
        return Response.ok(calendar.read(secret), "text/calendar; charset=UTF-8")
                .header("Content-Disposition", "inline; filename=\"confidant.ics\"")
                .build();
    }
}
