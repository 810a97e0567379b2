package org.confidant.audit.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import java.time.LocalDate;
import org.confidant.foundation.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("evidence-packs")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class EvidencePackResource {

    private static final String ZIP = "application/zip";

    @Inject
    private EvidenceService evidence;

    /** The object, or the first and the last day in London, or both. */
    public record Wish(String objectType, String objectId, LocalDate from, LocalDate to) {}

    @POST
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    @Operation(summary = "Make an evidence pack about an object or a period; nothing is kept but the record of it")
    public Response make(Wish wish) {
        if (wish == null) throw new Invalid("objectType", "Name an object, or the first and the last day of a period.");
        var pack = evidence.make(new PackOf(wish.objectType(), wish.objectId(), wish.from(), wish.to()));
        StreamingOutput body = out -> {
            try {
                Files.copy(pack.file(), out);
            } finally {
                Files.deleteIfExists(pack.file());
            }
        };
        return Response.ok(body, ZIP)
                .header("Content-Disposition", "attachment; filename=\"" + pack.name() + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
