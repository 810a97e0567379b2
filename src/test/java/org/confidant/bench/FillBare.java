package org.confidant.bench;

import static org.confidant.bench.Invented.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** The one table of the bare WAR, on the same database. */
final class FillBare {

    private static final int ROWS = 100_000;

    private final Connection connection;

    FillBare(Connection connection) {
        this.connection = connection;
    }

    void fill() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare_row (id UUID NOT NULL PRIMARY KEY, title VARCHAR(200) NOT NULL,"
                    + " status VARCHAR(40) NOT NULL, place VARCHAR(200) NOT NULL, said TEXT NOT NULL,"
                    + " made_at DATETIME(6) NOT NULL, INDEX bare_row_newest (made_at, id)) ENGINE = InnoDB");
            statement.execute("GRANT SELECT, INSERT ON bare_row TO 'confidant_app'@'127.0.0.1'");
        }
        var invented = new Invented(3);
        try (var rows = new Rows(connection, "bare_row", "id, title, status, place, said, made_at")) {
            for (int i = 0; i < ROWS; i++)
                rows.add(
                        UUID.randomUUID(),
                        "Row " + i,
                        "SENT",
                        "Sample site " + i % 40,
                        invented.narrative(),
                        utc(Instant.now().minusSeconds(ROWS - i)));
        }
    }
}
