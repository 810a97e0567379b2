package org.confidant.audit.proof;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import org.confidant.foundation.persistence.Rows;

/**
 * Verifies the trail of a database without a running application, as after a restore. Copies of the heads outside the
 * database are left alone: those of a newer day than the backup belong to no restored database.
 */
public final class VerifyCommand {

    private VerifyCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, System.err));
    }

    /** @return the exit status: 0 when the trail is whole, 1 with one sentence of what is not */
    public static int run(Map<String, String> settings, PrintStream good, PrintStream bad) {
        for (var name : List.of("CONFIDANT_DB_URL", "CONFIDANT_DB_OWNER_USER", "CONFIDANT_DB_OWNER_PASSWORD")) {
            if (settings.getOrDefault(name, "").isBlank()) {
                bad.println(name + " is not set in the environment.");
                return 1;
            }
        }
        ChunksInOrder.Connections source = () -> DriverManager.getConnection(
                settings.get("CONFIDANT_DB_URL"),
                settings.get("CONFIDANT_DB_OWNER_USER"),
                settings.get("CONFIDANT_DB_OWNER_PASSWORD"));
        try (var connection = source.open()) {
            good.println(verified(connection, source, keyFile(settings)));
            return 0;
        } catch (Verification.Found found) {
            bad.println("The trail does not verify. " + found.getMessage());
        } catch (SQLException unreadable) {
            bad.println("The trail could not be read: " + unreadable.getMessage());
        }
        return 1;
    }

    private static Path keyFile(Map<String, String> settings) {
        var named = settings.getOrDefault("CONFIDANT_AUDIT_KEY", "");
        return named.isBlank()
                ? Path.of(settings.getOrDefault("CONFIDANT_DATA", "."), "audit-key.pem")
                : Path.of(named);
    }

    private static String verified(Connection connection, ChunksInOrder.Connections source, Path keyFile)
            throws SQLException {
        var heads = stored(connection);
        var ring = new KeyRing() {
            private final Optional<TrailKey> key = TrailKey.in(keyFile);

            @Override
            Optional<TrailKey> key() {
                return key;
            }
        };
        long size = Leaves.size(connection);
        long signed = heads.isEmpty() ? 0 : heads.get(heads.size() - 1).size();
        new Verification(
                        connection,
                        source,
                        ForkJoinPool.commonPool(),
                        inOrder(heads),
                        new NoFiles(),
                        ring,
                        newest(connection))
                .run(size, signed, (leaves, compared) -> {});
        return "The trail is whole: " + size + " events; heads signed: " + heads.size() + ".";
    }

    /** A database that stands still has no later moment: events that were waiting for their leaf then still wait. */
    private static Instant newest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select max(ts) from audit_event")) {
            row.next();
            var newest = Rows.instant(row.getObject(1));
            return newest == null ? Instant.EPOCH : newest;
        }
    }

    private static List<Head> stored(Connection connection) throws SQLException {
        var heads = new ArrayList<Head>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, tree_size, root_hash, signed_at, occasion, note"
                        + " from audit_head order by tree_size, signed_at, id")) {
            while (rows.next())
                heads.add(new Head(
                        Rows.uuid(rows.getObject(1)),
                        rows.getLong(2),
                        rows.getBytes(3),
                        Rows.instant(rows.getObject(4)),
                        Occasion.valueOf(rows.getString(5)),
                        null,
                        rows.getString(6)));
        }
        return heads;
    }

    private static Heads inOrder(List<Head> heads) {
        return new Heads() {
            @Override
            List<Head> after(Head last, int count) {
                return last == null ? heads : List.of();
            }

            @Override
            boolean has(UUID id) {
                return true;
            }
        };
    }

    /** Says of every head what the head itself says. */
    private static final class NoFiles extends HeadFolder {

        private final Map<String, String> notes = new HashMap<>();

        @Override
        boolean has(Head head) {
            notes.put(head.fileName(), head.note());
            return true;
        }

        @Override
        String read(String name) {
            return notes.get(name);
        }

        @Override
        List<String> names() {
            return List.copyOf(notes.keySet());
        }
    }
}
