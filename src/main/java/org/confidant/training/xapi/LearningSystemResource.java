package org.confidant.training.xapi;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Learning systems and the statements of theirs that wait for a human. */
@Path("training/learning-systems")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class LearningSystemResource {

    @Inject
    private LearningSystemService systems;

    @Inject
    private StatementService statements;

    /** What the rows of a list are wrapped in. */
    public record Systems(List<LearningSystemRow> rows, String next) {}

    /** Which system is let in. */
    public record LetIn(String name) {}

    /** Which course it is; an empty code: none of ours. */
    public record Course(String courseCode) {}

    /** Whom it means, by e-mail address or employee number. */
    public record Person(String who) {}

    /** Why it is about nobody here. */
    public record Aside(String reason) {}

    @GET
    @Operation(summary = "The learning systems, newest first; never the secrets")
    public Systems list() {
        return new Systems(systems.systems(), null);
    }

    @POST
    @Operation(summary = "Let a learning system in; the answer holds its secret this once")
    public Response letIn(LetIn wanted, @HeaderParam("Idempotency-Key") String key, @Context UriInfo uri) {
        if (wanted == null) throw new Invalid("name", "Send the name of the learning system.");
        var made = systems.letIn(wanted.name(), Keys.required(key));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .entity(made)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Shut a learning system out at once")
    public void shutOut(@PathParam("id") String id, @HeaderParam("If-Match") String version) {
        systems.shutOut(Ids.parse(id), Tags.version(version));
    }

    @GET
    @Path("waiting")
    @Operation(summary = "Statements whose course or person nobody has placed, oldest first")
    public Slice<WaitingStatement> waiting(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return statements.waiting(SliceRequest.of(limit, cursor));
    }

    @PUT
    @Path("waiting/{id}/course")
    @Operation(summary = "Say which course the activity of a statement is, for all statements of it")
    public void placeActivity(@PathParam("id") String id, Course course) {
        if (course == null) throw new Invalid("courseCode", "Send the code of the course.");
        statements.placeActivity(Ids.parse(id), course.courseCode());
    }

    @PUT
    @Path("waiting/{id}/person")
    @Operation(summary = "Say whom the actor of a statement means, for all statements of them")
    public void placePerson(@PathParam("id") String id, Person person) {
        if (person == null) throw new Invalid("who", "Send an e-mail address or an employee number.");
        statements.placePerson(Ids.parse(id), person.who());
    }

    @PUT
    @Path("waiting/{id}/aside")
    @Operation(summary = "Set a statement aside that is about nobody here")
    public void setAside(@PathParam("id") String id, Aside aside) {
        statements.setAside(Ids.parse(id), aside == null ? null : aside.reason());
    }
}
