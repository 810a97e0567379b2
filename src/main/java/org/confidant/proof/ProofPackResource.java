package org.confidant.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import org.confidant.foundation.evidence.ProofRow;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("proof")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Proof")
public class ProofPackResource {

    @Inject
    private ProofService proof;

    @Inject
    private Idempotency idempotency;

    @GET
    @Operation(summary = "Everything that one signed and completed oneself, ever, newest first")
    public List<ProofRow> mine() {
        return proof.mine();
    }

    @GET
    @Path("people/{person}")
    @Operation(summary = "The same of somebody else, also when they have left; for coverage and audit")
    public List<ProofRow> ofPerson(@PathParam("person") String person) {
        return proof.ofPerson(Ids.parse(person));
    }

    @GET
    @Path("packs")
    @Operation(summary = "The packs of evidence that one asked for, and how far they have come")
    public List<PackRow> packs() {
        return proof.packs();
    }

    @GET
    @Path("packs/{id}")
    @Operation(summary = "How far one pack has come")
    public PackRow pack(@PathParam("id") String id) {
        return proof.pack(Ids.parse(id));
    }

    @POST
    @Path("packs")
    @Operation(summary = "Ask for a pack about a person, a policy or a period; it is made in the background")
    public Response ask(@HeaderParam("Idempotency-Key") String key, AskForPack wanted) {
        if (wanted == null) throw new Invalid("kind", "Say what the pack shall be about.");
        var id = idempotency.once(
                Keys.required(key), "proof-pack", Sha256.hex(wanted.toString()), () -> proof.ask(wanted));
        return Response.accepted(Map.of("id", id)).build();
    }

    @GET
    @Path("packs/{id}/file")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(summary = "The pack, when it is ready: a ZIP that proves itself with the verifiers in it")
    public Response file(@PathParam("id") String id) {
        var pack = proof.pack(Ids.parse(id));
        var first = proof.piece(pack.id(), 0);
        StreamingOutput body = out -> {
            var piece = first;
            for (int next = 1; piece != null; next++) {
                out.write(piece);
                piece = proof.piece(pack.id(), next);
            }
        };
        return Response.ok(body, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + pack.fileName() + "\"")
                .header("Content-Length", pack.bytes())
                .build();
    }
}
