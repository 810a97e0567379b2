package org.confidant.audit.proof;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.confidant.audit.tree.Frontier;
import org.confidant.audit.tree.Hasher;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.security.InNewTransaction;

/** Gives events their leaves, and knows which ones have none yet. */
@ApplicationScoped
class Leaves {

    /** No more in one transaction, so that none is long. */
    static final int MOST = 1000;

    private static final LocalDateTime BEGINNING = LocalDateTime.of(1000, 1, 1, 0, 0);
    private static final int LATEST = 1000;

    /** The times are read from the index alone; the left join looks each one up among the leaves. */
    private static final String WAITING =
            " from audit_event w force index (ix_audit_event_time) left join audit_leaf l on l.event_id = w.event_id"
                    + " where w.ts >= ? and l.event_id is null order by w.ts, w.event_id limit ?";

    /** The end of the tree, as one sequencer left it: valid while the tree has this size. */
    static final class End {
        private final Frontier frontier;
        private final byte[] entry;
        private Instant newest;

        private End(Frontier frontier, byte[] entry, Instant newest) {
            this.frontier = frontier;
            this.entry = entry;
            this.newest = newest;
        }

        long size() {
            return frontier.size();
        }

        /** The time of the newest event that has a leaf; null without any. */
        Instant newest() {
            return newest;
        }
    }

    /**
     * What one turn brought.
     *
     * @param reached the time of the last event that got its leaf: whatever waited when the turn began is not before it
     */
    record Turn(End end, int added, Instant reached) {}

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

    @PersistenceContext
    private EntityManager em;

    /** The time of the oldest event from this moment on that has no leaf; from the beginning for null. */
    Optional<Instant> oldestWaiting(Instant from) {
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement("select w.ts" + WAITING)) {
            statement.setObject(1, from(from));
            statement.setInt(2, 1);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(Rows.instant(rows.getObject(1))) : Optional.empty();
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** The time of the oldest event without a leaf, beginning some time before the newest that has one. */
    Optional<Instant> oldestWaiting(Instant now, Duration margin) {
        return oldestWaiting(back(newest(), now, margin));
    }

    private Instant newest() {
        try (var connection = data.getConnection()) {
            return newest(connection, size(connection));
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** Where to begin looking for waiting events: so long before the newest leaf's event, or before now if that is earlier. */
    static Instant back(Instant newest, Instant now, Duration margin) {
        if (newest == null) return null;
        return (newest.isBefore(now) ? newest : now).minus(margin);
    }

    long size() {
        try (var connection = data.getConnection()) {
            return size(connection);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    static long size(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select coalesce(max(seq), -1) + 1 from audit_leaf");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The end as the database has it. */
    End end() {
        try (var connection = data.getConnection()) {
            return end(connection, size(connection));
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /**
     * Gives the oldest events without a leaf theirs, unless another node is at it: all of them with the nodes of the
     * tree that they complete, or none.
     *
     * <p>In a transaction of its own: a leaf that somebody else's failure takes back would be remembered here. On the
     * entity manager's connection, which belongs to the transaction whatever thread this is.
     *
     * @param known the end after the last turn, or null
     */
    @InNewTransaction
    Turn add(End known, Instant from) {
        try {
            var connection = em.unwrap(Connection.class);
            if (!myTurn(connection)) return new Turn(known, 0, from);
            long size = size(connection);
            var end = known != null && known.size() == size ? known : end(connection, size);
            return add(connection, end, from);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static boolean myTurn(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select id from audit_turn for update skip locked");
                var rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    static End end(Connection connection, long size) throws SQLException {
        var frontier = new Frontier(size, new StoredNodes(connection));
        if (size == 0) return new End(frontier, Hasher.genesis(), null);
        try (var statement = connection.prepareStatement("select entry_hash from audit_leaf where seq = ?")) {
            statement.setLong(1, size - 1);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return new End(frontier, rows.getBytes(1), newest(connection, size));
            }
        }
    }

    private static Instant newest(Connection connection, long size) throws SQLException {
        try (var latest = connection.prepareStatement(
                "select max(e.ts) from audit_leaf l join audit_event e on e.event_id = l.event_id where l.seq >= ?")) {
            latest.setLong(1, size - LATEST);
            try (var times = latest.executeQuery()) {
                times.next();
                return Rows.instant(times.getObject(1));
            }
        }
    }

    static Turn add(Connection connection, End end, Instant from) throws SQLException {
        var waiting = "select " + EventBytes.COLUMNS + ", e.ts from (select w.event_id" + WAITING
                + ") d join audit_event e on e.event_id = d.event_id order by e.ts, e.event_id";
        var hasher = new Hasher();
        var event = new EventBytes();
        var reached = from;
        int added = 0;
        try (var select = connection.prepareStatement(waiting);
                var leaf = connection.prepareStatement(
                        "insert into audit_leaf (seq, event_id, entry_hash, leaf_hash) values (?, ?, ?, ?)");
                var node = connection.prepareStatement("insert into audit_node (level, idx, hash) values (?, ?, ?)")) {
            select.setObject(1, from(from));
            select.setInt(2, MOST);
            var nodes = new NodeRows(node);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    event.read(rows);
                    hasher.chain(end.entry, event.bytes(), event.length());
                    var hash = hasher.leaf(end.entry);
                    leaf.setLong(1, end.size());
                    leaf.setString(2, rows.getString(EventBytes.ID));
                    leaf.setBytes(3, end.entry.clone());
                    leaf.setBytes(4, hash);
                    leaf.addBatch();
                    end.frontier.add(hash, nodes);
                    var ts = Rows.instant(rows.getObject(EventBytes.COUNT + 1));
                    if (end.newest == null || ts.isAfter(end.newest)) end.newest = ts;
                    reached = ts;
                    added++;
                }
            }
            if (added > 0) leaf.executeBatch();
            if (nodes.any) node.executeBatch();
        }
        return new Turn(end, added, reached);
    }

    private static LocalDateTime from(Instant from) {
        return from == null ? BEGINNING : Rows.utc(from);
    }

    /** Keeps the subtrees of every fourth level. */
    private static final class NodeRows implements Frontier.Completed {
        private final PreparedStatement statement;
        private boolean any;

        private NodeRows(PreparedStatement statement) {
            this.statement = statement;
        }

        @Override
        public void node(int level, long index, byte[] hash) {
            if (level % StoredNodes.STEP != 0) return;
            try {
                statement.setInt(1, level);
                statement.setLong(2, index);
                statement.setBytes(3, hash.clone());
                statement.addBatch();
                any = true;
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }
}
