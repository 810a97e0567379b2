package org.confidant.audit.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.confidant.audit.tree.Checkpoint;
import org.confidant.audit.tree.Frontier;
import org.confidant.audit.tree.Hasher;

/**
 * Goes through the whole trail once, in the order of its leaves, and computes everything anew: entries, leaves, the tree
 * and its root wherever one was signed. It keeps a few thousand rows at a time, however long the trail is. Readers
 * work side by side, so that the database reads while hashes are computed (src/adr/0080).
 */
final class Verification {

    /** A power of 16, so that a chunk ends with whole subtrees. */
    static final int CHUNK = 4096;

    private static final int HEADS_AT_ONCE = 200;

    /** The first thing that is not as it must be. */
    static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1;

        Found(String sentence) {
            super(sentence);
        }
    }

    /** Hears how far it has come. */
    interface Progress {
        void at(long leaves, long heads);
    }

    private final Connection connection;
    private final ChunksInOrder.Connections source;
    private final Executor helper;
    private final Heads heads;
    private final HeadFolder folder;
    private final KeyRing ring;
    private final Instant now;
    private final EventsWithoutLeaf orphans;
    private final Frontier frontier = new Frontier();
    private final Deque<Head> waiting = new ArrayDeque<>();
    private final StoredLevels stored = new StoredLevels();
    private byte[] entry = Hasher.genesis();
    private Head lastHead;
    private boolean headsEnd;
    private long headCount;
    private long fileCount;

    /**
     * @param source for connections of its own
     * @param helper reads ahead in other threads
     */
    Verification(
            Connection connection,
            ChunksInOrder.Connections source,
            Executor helper,
            Heads heads,
            HeadFolder folder,
            KeyRing ring,
            Instant now) {
        this.connection = connection;
        this.source = source;
        this.helper = helper;
        this.heads = heads;
        this.folder = folder;
        this.ring = ring;
        this.now = now;
        orphans = new EventsWithoutLeaf(connection, now);
    }

    /**
     * @param signed the largest size that a head had been signed over before {@code size} was read
     * @throws Found for the first thing wrong
     */
    void run(long size, long signed, Progress progress) throws SQLException {
        if (signed > size)
            throw new Found("A head was signed over " + signed + " leaves, but there are only " + size + ".");
        compareHeads();
        try (var chunks = new ChunksInOrder(source, helper, size, CHUNK)) {
            for (var chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                take(chunk, Math.min(chunk.first() + CHUNK, size));
                progress.at(frontier.size(), headCount);
            }
        }
        compareFiles();
        mayBeNone(orphans.beyond());
        progress.at(frontier.size(), headCount);
    }

    private void take(TrailChunk chunk, long to) throws SQLException {
        stored.read(chunk.first(), to);
        if (chunk.before() != null && !Arrays.equals(chunk.before(), entry))
            throw new Found("Leaf " + (chunk.first() - 1) + ": its entry was changed while it was read.");
        for (int i = 0; i < chunk.good(); i++) {
            frontier.add(chunk.leaves()[i], stored);
            compareHeads();
        }
        if (chunk.finding() != null) throw new Found(chunk.finding());
        mayBeNone(orphans.upTo(chunk.events()));
        entry = chunk.last();
    }

    /** All that were signed over just as many leaves as have gone by. */
    private void compareHeads() {
        for (var head = nextHead(); head != null && head.size() == frontier.size(); head = nextHead()) {
            compare(head);
            waiting.poll();
            headCount++;
        }
    }

    private Head nextHead() {
        if (waiting.isEmpty() && !headsEnd) {
            waiting.addAll(heads.after(lastHead, HEADS_AT_ONCE));
            headsEnd = waiting.isEmpty();
            if (!headsEnd) lastHead = waiting.getLast();
        }
        return waiting.peek();
    }

    private void compare(Head head) {
        var name = "The head of " + head.signedAt() + " over " + head.size() + " leaves";
        var key = ring.key().orElseThrow(() -> new Found("There is no key to verify tree heads with."));
        var text = key.verified(head.note()).orElseThrow(() -> new Found(name + " is not signed by our key."));
        Checkpoint said;
        try {
            said = Checkpoint.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new Found(name + " cannot be read.");
        }
        if (said.size() != head.size()
                || !said.signedAt().equals(head.signedAt())
                || !Arrays.equals(said.root(), head.root())) throw new Found(name + " is not as it was signed.");
        if (!Arrays.equals(said.root(), frontier.root()))
            throw new Found(name + " has the root " + HexFormat.of().formatHex(said.root()) + "; the trail now gives "
                    + HexFormat.of().formatHex(frontier.root()) + ".");
        if (folder.has(head)) {
            fileCount++;
            if (!folder.read(head.fileName()).equals(head.note()))
                throw new Found("The file " + head.fileName() + " is not as it was written.");
        } else if (head.signedAt().isBefore(now.minus(SignHeads.COPY))) {
            throw new Found("The file " + head.fileName() + " is gone.");
        }
    }

    /** A head that only its file tells of means that the database was set back. */
    private void compareFiles() {
        var names = folder.names();
        if (names.size() == fileCount) return;
        for (var name : names) {
            if (!heads.has(idOf(name))) throw new Found("The head in the file " + name + " is not in the database.");
        }
    }

    private static UUID idOf(String name) {
        try {
            return UUID.fromString(name.substring(name.length() - 40, name.length() - 4));
        } catch (RuntimeException notOurs) {
            throw new Found("The file " + name + " among the tree heads is none.");
        }
    }

    private static void mayBeNone(Optional<String> orphan) {
        if (orphan.isPresent()) throw new Found("Event " + orphan.get() + " has no leaf.");
    }

    /** The stored subtrees of the present chunk, compared as the computed ones become complete. */
    private final class StoredLevels implements Frontier.Completed {

        private static final int LEVELS = 16;

        private final byte[][][] hashes = new byte[LEVELS][][];
        private final long[] first = new long[LEVELS];

        void read(long from, long to) throws SQLException {
            try (var statement = connection.prepareStatement(
                    "select idx, hash from audit_node where level = ? and idx >= ? and idx < ?")) {
                for (int step = 1;
                        step < LEVELS && from >> step * StoredNodes.STEP != to >> step * StoredNodes.STEP;
                        step++) read(statement, step, from, to);
            }
        }

        private void read(PreparedStatement statement, int step, long from, long to) throws SQLException {
            int level = step * StoredNodes.STEP;
            first[step] = from >> level;
            hashes[step] = new byte[(int) ((to >> level) - first[step])][];
            statement.setInt(1, level);
            statement.setLong(2, first[step]);
            statement.setLong(3, to >> level);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) hashes[step][(int) (rows.getLong(1) - first[step])] = rows.getBytes(2);
            }
        }

        @Override
        public void node(int level, long index, byte[] hash) {
            if (level % StoredNodes.STEP != 0) return;
            int step = level / StoredNodes.STEP;
            if (!Arrays.equals(hash, hashes[step][(int) (index - first[step])]))
                throw new Found("The node of the tree at level " + level + ", place " + index + ", was changed.");
        }
    }
}
