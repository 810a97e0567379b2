package org.confidant.audit.proof;

import static org.confidant.foundation.security.Permission.SEE_AUDIT;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import javax.sql.DataSource;
import org.confidant.audit.tree.Proofs;
import org.confidant.foundation.evidence.Paper;
import org.confidant.foundation.evidence.PaperSource;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.service.Service;

/** Evidence for strangers: a ZIP that proves itself, without Confidant. */
@Service
public class EvidenceService {

    static final int MOST_EVENTS = 10_000;

    private static final int MOST_PAPERS = 500;
    private static final int MOST_HEADS = 400;

    private record ObjectOf(String type, String id) {}

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

    @Inject
    private PackedEvents events;

    @Inject
    private Sequencer sequencer;

    @Inject
    private Heads heads;

    @Inject
    private HeadSigner signer;

    @Inject
    private KeyRing ring;

    @Inject
    @Any
    private Instance<PaperSource> rooms;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    /** Everything recorded about an object or a period until now, with the proofs. Who made it is recorded too (AUD-02). */
    @Allowed(SEE_AUDIT)
    public EvidencePack make(PackOf what) {
        var key = ring.needed();
        sequencer.catchUp();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try (var connection = data.getConnection()) {
            var rows = events.of(connection, what, MOST_EVENTS);
            if (rows.isEmpty()) throw new RuleBroken("Nothing is recorded about this.");
            if (rows.size() > MOST_EVENTS)
                throw new RuleBroken("More than 10,000 events are recorded about this. Choose a shorter period.");
            var head = PackHeads.over(
                    rows.get(rows.size() - 1).seq(), heads, key, () -> signer.sign(key, Occasion.PACK, null));
            var file = Files.createTempFile("evidence", ".zip");
            try {
                var manifest = write(file, connection, what, rows, head, key, now);
                facts.fire(Fact.of("EVIDENCE_PACK_MADE", "EVIDENCE_PACK", Ids.next())
                        .because(what.inWords())
                        .changed(null, manifest));
            } catch (RuntimeException | IOException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            return new EvidencePack(name(what), file, rows.size());
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String write(
            Path file,
            Connection connection,
            PackOf what,
            List<PackedEvents.Row> rows,
            Head head,
            TrailKey key,
            Instant now)
            throws IOException {
        var proofs = new Proofs(new StoredNodes(connection));
        try (var pack = new PackWriter(Files.newOutputStream(file), key, now)) {
            var papers = papers(rows);
            boolean tooMany = papers.size() > MOST_PAPERS;
            pack.tools(what.inWords(), now, tooMany ? "Only the first 500 documents are in it." : "");
            PackHeads.write(pack, proofs, heads.dayEnds(rows.get(0).seq(), head.size(), MOST_HEADS), head, key);
            writeEvents(pack, proofs, rows, head);
            for (var paper : tooMany ? papers.subList(0, MOST_PAPERS) : papers)
                pack.file("documents/" + paper.name(), paper.content().get());
            return pack.sealed();
        }
    }

    private static void writeEvents(PackWriter pack, Proofs proofs, List<PackedEvents.Row> rows, Head head) {
        var lines = new java.io.ByteArrayOutputStream();
        var paths = new StringBuilder();
        for (var row : rows) {
            lines.writeBytes(row.canonical());
            lines.write('\n');
            paths.append(row.seq())
                    .append(' ')
                    .append(PackWriter.hashes(List.of(row.previous())))
                    .append(' ')
                    .append(PackWriter.hashes(proofs.inclusion(row.seq(), head.size())))
                    .append('\n');
        }
        pack.file("events.jsonl", lines.toByteArray());
        pack.file("proofs.txt", paths.toString());
    }

    private List<Paper> papers(List<PackedEvents.Row> rows) {
        var objects = new LinkedHashSet<ObjectOf>();
        for (var row : rows) if (row.objectId() != null) objects.add(new ObjectOf(row.objectType(), row.objectId()));
        var papers = new ArrayList<Paper>();
        for (var object : objects) {
            for (var room : rooms) if (room.objectType().equals(object.type())) papers.addAll(room.papers(object.id()));
            if (papers.size() > MOST_PAPERS) break;
        }
        return papers;
    }

    private static String name(PackOf what) {
        return "evidence-" + what.inWords().replaceAll("[^A-Za-z0-9-]+", "-") + ".zip";
    }
}
