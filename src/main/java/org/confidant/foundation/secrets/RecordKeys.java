package org.confidant.foundation.secrets;

import com.google.crypto.tink.Aead;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.confidant.foundation.persistence.Rows;

/**
 * The data keys of the records, wrapped by a master key. They are read by plain JDBC on the entity manager's own
 * connection, because it may be in the middle of writing; within a transaction each is read and unwrapped once.
 */
@ApplicationScoped
class RecordKeys {

    private static final String IN_THIS_TRANSACTION = RecordKeys.class.getName();

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private MasterKeys masters;

    @Inject
    private Clock clock;

    /** Null when it was destroyed. */
    Aead forReading(UUID record) {
        var known = known();
        if (!known.containsKey(record)) {
            var found = query(connection -> one(connection, record, ""));
            known.put(
                    record, found.orElseThrow(() -> new IllegalStateException("There is no key for record " + record)));
        }
        return known.get(record).orElse(null);
    }

    /** As {@link #forReading}, and made when it is not there yet. */
    Aead forWriting(UUID record) {
        var known = known();
        if (!known.containsKey(record)) known.put(record, query(connection -> oneOrNew(connection, record)));
        return known.get(record).orElse(null);
    }

    void forNew(UUID record) {
        known().put(record, query(connection -> made(connection, record)));
    }

    void fetch(Collection<UUID> records) {
        var known = known();
        var missing =
                records.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (missing.isEmpty()) return;
        query(connection -> {
            var marks = String.join(", ", Collections.nCopies(missing.size(), "?"));
            try (var select = connection.prepareStatement(
                    "SELECT record_id, wrapped FROM record_key WHERE record_id IN (" + marks + ")")) {
                for (int i = 0; i < missing.size(); i++)
                    select.setString(i + 1, missing.get(i).toString());
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        var id = Rows.uuid(rows.getObject(1));
                        known.put(id, unwrapped(id, rows.getBytes(2)));
                    }
                }
            }
            return null;
        });
    }

    void destroy(UUID record) {
        query(connection -> {
            try (var update = connection.prepareStatement("INSERT INTO record_key (record_id, master_id, made_at,"
                    + " destroyed_at) VALUES (?, 0, ?, ?) ON DUPLICATE KEY UPDATE wrapped = NULL, master_id = 0,"
                    + " destroyed_at = VALUES(destroyed_at)")) {
                update.setString(1, record.toString());
                update.setObject(2, Rows.utc(clock.instant()));
                update.setObject(3, Rows.utc(clock.instant()));
                return update.executeUpdate();
            }
        });
        known().remove(record);
    }

    private Optional<Aead> oneOrNew(Connection connection, UUID record) throws SQLException {
        var found = one(connection, record, "");
        return found.isPresent() ? found.get() : made(connection, record);
    }

    private Optional<Aead> made(Connection connection, UUID record) throws SQLException {
        var made = masters.newDataKey(record);
        try (var insert = connection.prepareStatement(
                "INSERT IGNORE INTO record_key (record_id, wrapped, master_id, made_at) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, record.toString());
            insert.setBytes(2, made.wrapped());
            insert.setLong(3, made.masterId());
            insert.setObject(4, Rows.utc(clock.instant()));
            if (insert.executeUpdate() == 1) return Optional.of(made.key());
        }
        return one(connection, record, " LOCK IN SHARE MODE").orElseThrow();
    }

    Map<Long, Long> countByMaster() {
        return query(connection -> {
            var counts = new HashMap<Long, Long>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "SELECT master_id, COUNT(*) FROM record_key WHERE master_id <> 0 GROUP BY master_id")) {
                while (rows.next()) counts.put(rows.getLong(1), rows.getLong(2));
            }
            return counts;
        });
    }

    /** Wraps keys of other masters by the primary one; those that no key of the file opens stay as they are. */
    int wrapAnew(MasterKeyset keyset, int most) {
        var others = keyset.ids();
        others.remove(keyset.primary());
        return query(connection -> {
            for (long other : others) {
                int done = wrapAnew(connection, keyset, other, most);
                if (done > 0) return done;
            }
            return 0;
        });
    }

    private static int wrapAnew(Connection connection, MasterKeyset keyset, long from, int most) throws SQLException {
        try (var select = connection.prepareStatement("SELECT record_id, wrapped FROM record_key WHERE master_id = ?"
                        + " ORDER BY record_id LIMIT ? FOR UPDATE");
                var update = connection.prepareStatement(
                        "UPDATE record_key SET wrapped = ?, master_id = ? WHERE record_id = ? AND master_id = ?")) {
            select.setLong(1, from);
            select.setInt(2, most);
            int done = 0;
            try (var rows = select.executeQuery()) {
                for (; rows.next(); done++) {
                    var id = Rows.uuid(rows.getObject(1));
                    update.setBytes(1, keyset.rewrap(id, rows.getBytes(2)));
                    update.setLong(2, keyset.primary());
                    update.setString(3, id.toString());
                    update.setLong(4, from);
                    update.addBatch();
                }
            }
            if (done > 0) update.executeBatch();
            return done;
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A record's key does not unwrap with master key " + from, damaged);
        }
    }

    /** Empty when there is no such row; an empty key inside when it was destroyed. */
    private Optional<Optional<Aead>> one(Connection connection, UUID record, String lock) throws SQLException {
        try (var select = connection.prepareStatement("SELECT wrapped FROM record_key WHERE record_id = ?" + lock)) {
            select.setString(1, record.toString());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(unwrapped(record, row.getBytes(1))) : Optional.empty();
            }
        }
    }

    private Optional<Aead> unwrapped(UUID record, byte[] wrapped) {
        return wrapped == null ? Optional.empty() : Optional.of(masters.unwrap(record, wrapped));
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Optional<Aead>> known() {
        if (transaction.getTransactionKey() == null) return new HashMap<>();
        var known = (Map<UUID, Optional<Aead>>) transaction.getResource(IN_THIS_TRANSACTION);
        if (known == null) {
            known = new HashMap<>();
            transaction.putResource(IN_THIS_TRANSACTION, known);
        }
        return known;
    }

    private interface Sql<T> {
        T run(Connection connection) throws SQLException;
    }

    /** On the connection of the transaction, where there is one: a second one could wait for the first. */
    private <T> T query(Sql<T> work) {
        try {
            if (transaction.getTransactionKey() != null) return work.run(em.unwrap(Connection.class));
            try (var connection = dataSource.getConnection()) {
                return work.run(connection);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("The keys of records cannot be read", broken);
        }
    }
}
