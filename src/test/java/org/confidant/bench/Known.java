package org.confidant.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the sample organisation brings: its people by their sign-in names, its teams, its policy in force. */
record Known(Connection database) {

    UUID person(String signInName) throws SQLException {
        return ids("SELECT person_id FROM account WHERE sign_in_name = '" + signInName + "'")
                .get(0);
    }

    UUID account(String signInName) throws SQLException {
        return ids("SELECT id FROM account WHERE sign_in_name = '" + signInName + "'")
                .get(0);
    }

    List<UUID> ids(String query) throws SQLException {
        return texts(query).stream().map(UUID::fromString).toList();
    }

    List<String> texts(String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }
}
