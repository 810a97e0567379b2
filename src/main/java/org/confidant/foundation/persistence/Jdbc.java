package org.confidant.foundation.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.confidant.foundation.problem.Problems;

/**
 * Plain SQL, for what is asked and written so often that the persistence provider's work for a statement counts
 * (src/adr/0121). Within a transaction it goes over the transaction's own connection; outside, each statement stands for
 * itself. Before anything is asked, entities that were changed are written, as the provider does before its own queries;
 * before an insert or update they are not.
 */
@ApplicationScoped
public class Jdbc {

    private static final InstantColumn MOMENTS = new InstantColumn();

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext
    private EntityManager em;

    /** Work with a connection that is not closed by it. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** @param values for each question mark: ids, moments, days, numbers, texts, codes, bytes or null */
    public <T> List<T> query(String sql, Function<Row, T> reader, Object... values) {
        if (transaction.getTransactionKey() != null) em.flush();
        return with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                try (var rows = statement.executeQuery()) {
                    var found = new ArrayList<T>();
                    while (rows.next()) found.add(reader.apply(new Row(rows)));
                    return found;
                }
            }
        });
    }

    /** @return how many rows were inserted, changed or deleted */
    public int update(String sql, Object... values) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Inserts all rows with one statement.
     *
     * @param into table and columns: {@code "note (id, said)"}
     * @param rows as many values as there are columns, each
     */
    public void insertAll(String into, Collection<Object[]> rows) {
        insertAll(into, rows, "");
    }

    /** @param more what follows the rows, such as what to do with a row that is there already */
    public void insertAll(String into, Collection<Object[]> rows, String more) {
        if (rows.isEmpty()) return;
        var row = "(" + marks(rows.iterator().next().length) + ")";
        var sql = "INSERT INTO " + into + " VALUES " + String.join(", ", Collections.nCopies(rows.size(), row)) + more;
        update(sql, rows.stream().flatMap(Arrays::stream).toArray());
    }

    /** Inserts one row. */
    public void insert(String into, Object... values) {
        insertAll(into, List.<Object[]>of(values), "");
    }

    /** So many question marks, for a list of values. */
    public static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    /** On the connection of the transaction, where there is one: a second one could wait for the first. */
    public <T> T with(Work<T> work) {
        try {
            if (transaction.getTransactionKey() != null) return work.on(em.unwrap(Connection.class));
            try (var own = dataSource.getConnection()) {
                return work.on(own);
            }
        } catch (SQLException failed) {
            throw Problems.translated(new IllegalStateException("The database refused a statement", failed));
        }
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) bind(statement, i + 1, values[i]);
    }

    private static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value instanceof UUID) statement.setString(place, value.toString());
        else if (value instanceof Enum<?> code) statement.setString(place, code.name());
        else if (value instanceof Instant moment) statement.setObject(place, MOMENTS.convertToDatabaseColumn(moment));
        else if (value instanceof byte[] bytes) statement.setBytes(place, bytes);
        else if (value == null) statement.setNull(place, Types.VARCHAR);
        else statement.setObject(place, value);
    }
}
