package org.confidant.foundation.drafts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.confidant.foundation.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drafts of forms, kept by the pages themselves while a person types. */
@Path("drafts/{form}")
@RequestScoped
@Tag(name = "Drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DraftResource {

    @Inject
    private DraftService drafts;

    @GET
    @Operation(summary = "What the caller typed into this form and has not sent; 204 when there is nothing")
    public Response find(@PathParam("form") String form) {
        var fields = drafts.find(form);
        if (fields == null) return Response.noContent().build();
        return Response.ok("{\"fields\":" + fields + "}").build();
    }

    @PUT
    @Operation(summary = "Keep what is typed: {\"fields\": {\"name\": \"text\"}}")
    public Response keep(@PathParam("form") String form, JsonObject body) {
        if (body == null || !(body.get("fields") instanceof JsonObject fields))
            throw new Invalid("fields", "Send what was typed.");
        var texts = Json.createObjectBuilder();
        fields.forEach((name, value) -> {
            if (value instanceof jakarta.json.JsonString text) texts.add(name, text.getString());
        });
        drafts.keep(form, texts.build().toString());
        return Response.noContent().build();
    }

    @DELETE
    @Operation(summary = "Forget the draft")
    public Response drop(@PathParam("form") String form) {
        drafts.drop(form);
        return Response.noContent().build();
    }
}
