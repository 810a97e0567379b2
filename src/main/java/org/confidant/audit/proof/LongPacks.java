package org.confidant.audit.proof;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.confidant.audit.tree.Hasher;
import org.confidant.audit.tree.Proofs;
import org.confidant.foundation.evidence.EvidencePacks;
import org.confidant.foundation.evidence.PaperSource;
import org.confidant.foundation.files.CsvOut;
import org.confidant.foundation.problem.RuleBroken;

/**
 * Packs about any number of things. Of an event only the number of its leaf is remembered, eight bytes, so that they
 * stand in the order of their leaves; all else is read and written in pieces.
 */
@ApplicationScoped
class LongPacks implements EvidencePacks {

    private static final int PIECE = 500;
    private static final int MOST_HEADS = 400;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

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

    @Override
    public long write(
            OutputStream out,
            String words,
            List<Things> things,
            boolean papers,
            List<List<?>> list,
            LongConsumer done) {
        var key = ring.needed();
        sequencer.catchUp();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try (var connection = data.getConnection();
                var pack = new PackWriter(out, key, now)) {
            var leaves = leaves(connection, things);
            if (leaves.length == 0) throw new RuleBroken("Nothing is recorded about this.");
            var head = PackHeads.over(leaves[leaves.length - 1], heads, key, () -> signer.signNow(key, Occasion.PACK));
            var proofs = new Proofs(new StoredNodes(connection));
            pack.tools(words, now, "");
            pack.file("list.csv", to -> to.write(CsvOut.bytes(list)));
            PackHeads.write(pack, proofs, heads.dayEnds(leaves[0], head.size(), MOST_HEADS), head, key);
            events(pack, connection, proofs, leaves, head);
            documents(pack, things, papers, done);
            pack.sealed();
            return leaves.length;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static long[] leaves(Connection connection, List<Things> things) throws SQLException {
        var found = LongStream.builder();
        for (var kind : things) {
            for (var ids = kind.next(null, PIECE); !ids.isEmpty(); ids = kind.next(ids.get(ids.size() - 1), PIECE)) {
                var sql = "select l.seq from audit_event e join audit_leaf l on l.event_id = e.event_id"
                        + " where e.object_type = ? and e.object_id in (?" + ", ?".repeat(ids.size() - 1) + ")";
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setString(1, kind.objectType());
                    for (int at = 0; at < ids.size(); at++)
                        statement.setString(at + 2, ids.get(at).toString());
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) found.add(rows.getLong(1));
                    }
                }
            }
        }
        var leaves = found.build().toArray();
        Arrays.sort(leaves);
        return leaves;
    }

    /** The proofs go to a file on the side meanwhile: a ZIP is written one entry after the other. */
    private static void events(PackWriter pack, Connection connection, Proofs proofs, long[] leaves, Head head)
            throws IOException {
        var paths = Files.createTempFile("proofs", ".txt");
        try {
            pack.file("events.jsonl", out -> {
                try (var side = Files.newBufferedWriter(paths, StandardCharsets.US_ASCII)) {
                    for (int from = 0; from < leaves.length; from += PIECE) {
                        var piece = Arrays.copyOfRange(leaves, from, Math.min(leaves.length, from + PIECE));
                        piece(out, side, connection, proofs, piece, head.size());
                    }
                } catch (SQLException unreachable) {
                    throw new IllegalStateException(unreachable);
                }
            });
            pack.file("proofs.txt", out -> Files.copy(paths, out));
        } finally {
            Files.deleteIfExists(paths);
        }
    }

    private static void piece(
            OutputStream out, BufferedWriter side, Connection connection, Proofs proofs, long[] piece, long size)
            throws SQLException, IOException {
        var sql = "select " + EventBytes.COLUMNS + ", l.seq, p.entry_hash from audit_leaf l"
                + " join audit_event e on e.event_id = l.event_id left join audit_leaf p on p.seq = l.seq - 1"
                + " where l.seq in (?" + ", ?".repeat(piece.length - 1) + ") order by l.seq";
        try (var statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < piece.length; at++) statement.setLong(at + 1, piece[at]);
            try (var rows = statement.executeQuery()) {
                var event = new EventBytes();
                while (rows.next()) {
                    event.read(rows);
                    long seq = rows.getLong(EventBytes.COUNT + 1);
                    var previous = seq == 0 ? Hasher.genesis() : rows.getBytes(EventBytes.COUNT + 2);
                    out.write(event.bytes(), 0, event.length());
                    out.write('\n');
                    side.append(Long.toString(seq))
                            .append(' ')
                            .append(PackWriter.hashes(List.of(previous)))
                            .append(' ')
                            .append(PackWriter.hashes(proofs.inclusion(seq, size)))
                            .append('\n');
                }
            }
        }
    }

    private void documents(PackWriter pack, List<Things> things, boolean papers, LongConsumer done) {
        long count = 0;
        for (var kind : things) {
            var room = rooms.stream()
                    .filter(one -> one.objectType().equals(kind.objectType()))
                    .findFirst()
                    .orElse(null);
            if (room != null && papers) count = papers(pack, kind, room, count, done);
            else if (room != null) count = inLines(pack, kind, room, count, done);
        }
    }

    private static long papers(PackWriter pack, Things kind, PaperSource room, long before, LongConsumer done) {
        long count = before;
        for (var ids = kind.next(null, PIECE); !ids.isEmpty(); ids = kind.next(ids.get(ids.size() - 1), PIECE)) {
            for (var id : ids)
                for (var paper : room.papers(id.toString()))
                    pack.file("documents/" + paper.name(), paper.content().get());
            done.accept(count += ids.size());
        }
        return count;
    }

    private static long inLines(PackWriter pack, Things kind, PaperSource room, long before, LongConsumer done) {
        var count = new long[] {before};
        var name = "documents/" + kind.objectType().toLowerCase(java.util.Locale.ROOT) + ".jsonl";
        pack.file(name, out -> {
            for (List<UUID> ids = kind.next(null, PIECE);
                    !ids.isEmpty();
                    ids = kind.next(ids.get(ids.size() - 1), PIECE)) {
                for (var id : ids) {
                    var line = room.line(id.toString());
                    if (line != null) out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
                done.accept(count[0] += ids.size());
            }
        });
        return count[0];
    }
}
