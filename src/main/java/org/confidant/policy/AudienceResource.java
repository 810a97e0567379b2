package org.confidant.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.policy.Audience.About;
import org.confidant.policy.AudienceMember.Show;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rules of who must sign, tried out before anybody is asked. Nothing is kept. */
@Path("policy-audiences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
public class AudienceResource {

    @Inject
    private AudienceService audiences;

    /** A rule, and the policy with whose rule in force it is compared; without one it is compared with nobody. */
    public record Trial(UUID policy, AudienceDraft audience) {

        Audience rule() {
            if (audience == null) throw new Invalid("audience", "Send the rule.");
            return audience.audience();
        }
    }

    @POST
    @Path("standing")
    @Operation(summary = "The rule in words, how many it names today, and how many would join and leave")
    public AudienceService.Standing standing(Trial trial) {
        return audiences.standing(needed(trial).rule(), trial.policy());
    }

    @POST
    @Path("people")
    @Operation(summary = "Whom the rule names, or who would join or leave with it")
    public Slice<AudienceMember> people(
            Trial trial,
            @QueryParam("show") String show,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return audiences.people(
                needed(trial).rule(),
                trial.policy(),
                show == null ? Show.IN : named(Show.values(), show, "show"),
                SliceRequest.of(limit, cursor));
    }

    private static Trial needed(Trial trial) {
        if (trial == null) throw new Invalid("audience", "Send the rule.");
        return trial;
    }

    @GET
    @Path("choices/{about}")
    @Operation(summary = "What conditions of one kind can name, by value and label")
    public List<AudienceService.Value> choices(@PathParam("about") String about) {
        return audiences.choices(named(About.values(), about, "about"));
    }

    private static <E extends Enum<E>> E named(E[] known, String name, String field) {
        return Arrays.stream(known)
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Invalid(field, "It must be one of " + Arrays.toString(known) + "."));
    }
}
