package org.confidant.admin;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.legal.HolidayService;
import org.confidant.foundation.legal.LegalRuleService;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.TooLarge;
import org.confidant.foundation.rest.Keys;
import org.confidant.foundation.time.Holiday;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statutory values and the calendars that working days are counted by. */
@Path("law")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Law")
public class LawResource {

    private static final int MOST_BYTES = 1_000_000;

    @Inject
    private LegalRuleService rules;

    @Inject
    private HolidayService holidays;

    @Inject
    private Idempotency once;

    @GET
    @Path("rules")
    @Operation(
            summary = "Every edition of every statutory value: what the policy says, what the law says, what applies")
    public List<LegalRuleService.Row> rules() {
        return rules.all();
    }

    /** The edition that was made. */
    public record Made(UUID id) {}

    @POST
    @Path("rules")
    @Operation(summary = "Add the next edition of a value; deadlines that are computed already stay as they are")
    public Response add(
            @HeaderParam("Idempotency-Key") String key, LegalRuleService.NewValue value, @Context UriInfo uri) {
        if (value == null || value.code() == null) throw new Invalid("code", "Say which value.");
        var id = once.once(Keys.required(key), "legal-value", value.toString(), () -> rules.add(value));
        return Response.created(uri.getAbsolutePath()).entity(new Made(id)).build();
    }

    /** The last known day is null unless it is too near. */
    public record Calendar(LocalDate runsOutOn, List<Holiday> holidays) {}

    @GET
    @Path("holidays")
    @Operation(summary = "Holidays from this year on; runsOutOn when the last known one is less than 180 days ahead")
    public Calendar holidays() {
        return new Calendar(holidays.runningOut(), holidays.coming());
    }

    @PUT
    @Path("holidays")
    @Operation(summary = "Bring bank holidays in the form in which GOV.UK publishes them in JSON")
    public Calendar bring(InputStream file) throws IOException {
        var bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) throw new TooLarge("file", "The file is larger than 1 MB.");
        holidays.bring(bytes);
        return holidays();
    }

    /** Why we are closed. */
    public record Closure(String why) {}

    @PUT
    @Path("closures/{day}")
    @Operation(summary = "Say that the organisation is closed on a day")
    public Calendar close(@PathParam("day") String day, Closure closure) {
        holidays.close(day(day), closure == null ? null : closure.why());
        return holidays();
    }

    @DELETE
    @Path("closures/{day}")
    @Operation(summary = "Say that the organisation is not closed on a day after all")
    public Calendar open(@PathParam("day") String day) {
        holidays.open(day(day));
        return holidays();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw new Invalid("day", "A day is written 2026-12-24.");
        }
    }
}
