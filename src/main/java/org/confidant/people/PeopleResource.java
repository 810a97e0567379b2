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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.confidant.foundation.rest.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People, for other systems. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PeopleResource {

    @Inject
    private PeopleService people;

    @Inject
    private StaffService staff;

    @Inject
    private Idempotency once;

    @GET
    @Operation(summary = "People by family name; search by the beginning of a name, an address or a number")
    public Slice<PersonCard> list(
            @QueryParam("search") String search,
            @QueryParam("team") String team,
            @QueryParam("who") String who,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var filter = new PersonFilter(search, team == null || team.isBlank() ? null : Ids.parse(team), presence(who));
        return people.search(filter, SliceRequest.of(limit, cursor)).map(PersonRow::card);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One person, with the version in ETag")
    public Response show(@PathParam("id") String id) {
        var person = staff.detail(Ids.parse(id));
        return Response.ok(person).tag(Tags.etag(person.version())).build();
    }

    @POST
    @Operation(summary = "Adds a person and opens their account, which waits for an invitation")
    public Response add(PersonDetails details, @HeaderParam("Idempotency-Key") String key, @Context UriInfo uri) {
        var given = needed(details);
        var id = once.once(Keys.required(key), "person", given.toString(), () -> staff.add(given));
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(new Made(id))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Replaces what is kept about a person")
    public Response change(@PathParam("id") String id, PersonDetails details, @HeaderParam("If-Match") String version) {
        staff.change(Ids.parse(id), Tags.version(version), needed(details));
        return show(id);
    }

    private static PersonDetails needed(PersonDetails details) {
        if (details == null) {
            throw new Invalid("givenName", "Send the person's details.");
        }
        return details;
    }

    private static PersonFilter.Presence presence(String text) {
        if (text == null || text.isBlank()) {
            return PersonFilter.Presence.HERE;
        }
        return Arrays.stream(PersonFilter.Presence.values())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Invalid("who", "Ask for HERE, LEFT or ALL."));
    }
}
