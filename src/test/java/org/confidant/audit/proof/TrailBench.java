package org.confidant.audit.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import org.confidant.audit.tree.Frontier;
import org.confidant.audit.tree.Hasher;
import org.confidant.run.DatabaseAccess;
import org.confidant.run.TestDatabase;
import org.flywaydb.core.Flyway;

/**
 * How fast events get their leaves and how fast the trail is verified, beside hashing the same bytes alone. Not a test:
 * run it by hand with the number of events, on an empty test database.
 */
public final class TrailBench {

    private static final int AT_ONCE = 100_000;

    private TrailBench() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        var access = TestDatabase.get();
        Flyway.configure()
                .dataSource(access.url(), access.ownerUser(), access.ownerPassword())
                .load()
                .migrate();
        try (var connection = access.asOwner()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            timed("events inserted", count, () -> insert(connection, count));
            timed("leaves added", count, () -> addLeaves(connection));
            timed("looks for waiting events, none there", 100, () -> {
                for (int i = 0; i < 100; i++) look(connection);
            });
            timed("inclusion proofs", 10_000, () -> proofs(connection, count));
            for (int round = 0; round < 2; round++) {
                timed("verified", count, () -> verify(connection, access, count));
                timed("hashed alone", count, () -> hash(connection, count));
            }
        }
        var runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf("heap after: %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        System.exit(0);
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void timed(String what, long count, Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.UK, "%-40s %,12d in %8.2f s: %,12.0f per second%n", what, count, seconds, count / seconds);
    }

    private static void insert(Connection connection, int count) throws SQLException {
        connection.setAutoCommit(true);
        for (int from = 1; from <= count; from += AT_ONCE) {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(
                        "insert into audit_event (event_id, ts, actor_id, actor_role, action, object_type,"
                                + " object_id, outcome, reason, request_id, ip_trunc, before_hash, after_hash)"
                                + " select cast(concat(substr(lpad(hex(1700000000000 + seq), 12, '0'), 1, 8), '-',"
                                + " substr(lpad(hex(1700000000000 + seq), 12, '0'), 9, 4), '-7000-8000-', lpad(hex(seq), 12, '0')) as uuid),"
                                + " '2024-01-01' + interval seq * 100 microsecond, cast('" + UUID.randomUUID()
                                + "' as uuid), 'HR_MANAGER',"
                                + " 'INCIDENT_READ', 'INCIDENT', '" + UUID.randomUUID() + "', 'OK', null, '"
                                + UUID.randomUUID()
                                + "', '192.0.2.0', sha2(seq, 256), sha2(seq + 1, 256) from seq_" + from + "_to_"
                                + Math.min(count, from + AT_ONCE - 1));
            }
        }
    }

    private static void addLeaves(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        var end = Leaves.end(connection, 0);
        Leaves.Turn turn;
        var from = end.newest();
        do {
            turn = Leaves.add(connection, end, from);
            from = turn.reached();
            connection.commit();
        } while (turn.added() == Leaves.MOST);
        connection.setAutoCommit(true);
    }

    /** What a sequencer does twice a second, after 10,000 events in the time that it looks back to. */
    private static void look(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select ts from audit_event order by ts desc limit 1");
                var newest = statement.executeQuery()) {
            newest.next();
            try (var waiting = connection.prepareStatement(
                    "select w.ts from audit_event w force index (ix_audit_event_time) left join audit_leaf l"
                            + " on l.event_id = w.event_id where w.ts >= ? and l.event_id is null"
                            + " order by w.ts, w.event_id limit 1")) {
                waiting.setObject(1, newest.getObject(1, LocalDateTime.class).minusSeconds(1));
                waiting.executeQuery();
            }
        }
    }

    private static void proofs(Connection connection, long size) {
        var proofs = new org.confidant.audit.tree.Proofs(new StoredNodes(connection));
        long step = Math.max(1, size / 10_000);
        for (long leaf = 0; leaf < size; leaf += step) proofs.inclusion(leaf, size);
    }

    private static void verify(Connection connection, DatabaseAccess access, long size) throws SQLException {
        var none = new Heads() {
            @Override
            List<Head> after(Head last, int count) {
                return List.of();
            }
        };
        var noFiles = new HeadFolder() {
            @Override
            List<String> names() {
                return List.of();
            }
        };
        new Verification(
                        connection,
                        access::asOwner,
                        ForkJoinPool.commonPool(),
                        none,
                        noFiles,
                        new KeyRing(),
                        Clock.systemUTC().instant())
                .run(size, 0, (leaves, heads) -> {});
    }

    /** The very hashes of a verification, over bytes of the same length that are there already. */
    private static void hash(Connection connection, long size) throws SQLException {
        var event = new EventBytes();
        try (var statement =
                        connection.prepareStatement("select " + EventBytes.COLUMNS + " from audit_event e limit 1");
                var row = statement.executeQuery()) {
            row.next();
            event.read(row);
        }
        System.out.println("bytes of an event: " + event.length());
        var hasher = new Hasher();
        var entry = Hasher.genesis();
        var leaf = new byte[Hasher.LENGTH];
        var frontier = new Frontier();
        for (long i = 0; i < size; i++) {
            hasher.chain(entry, event.bytes(), event.length());
            hasher.leaf(entry, leaf);
            frontier.add(leaf);
        }
        frontier.root();
    }
}
