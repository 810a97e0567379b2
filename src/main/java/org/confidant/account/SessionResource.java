package org.confidant.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.confidant.foundation.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The present sign-in, for the page that shows it. */
@Path("session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Session")
public class SessionResource {

    @Inject
    private SignInService signIns;

    @Inject
    private CurrentSession current;

    @Inject
    private SessionView view;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "When the present sign-in ends by itself; asking does not lengthen it")
    public SessionState show() {
        return state();
    }

    @POST
    @Path("extend")
    @Operation(summary = "Counts this moment as activity, so that the sign-in stays open")
    public SessionState extend() {
        current.seenAt(signIns.extend());
        return state();
    }

    private SessionState state() {
        return new SessionState(caller.name(), view.getIdleEndsAt(), view.getAbsoluteEndsAt(), view.getNow());
    }
}
