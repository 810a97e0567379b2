package org.confidant.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.confidant.run.DatabaseAccess;

/** People of a team of their own, each signed in; written into the database before anything breaks. */
final class Crowd {

    private final UUID team = UUID.randomUUID();
    private final List<Person> people = new ArrayList<>();

    private Crowd() {}

    static Crowd of(int count, DatabaseAccess database) {
        var crowd = new Crowd();
        try (var connection = database.asOwner()) {
            connection.setAutoCommit(false);
            crowd.join(count, connection);
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return crowd;
    }

    UUID team() {
        return team;
    }

    List<Person> people() {
        return List.copyOf(people);
    }

    private void join(int count, Connection connection) throws SQLException {
        try (var one = connection.prepareStatement("insert into team (id, name, version) values (?, ?, 1)")) {
            one.setString(1, team.toString());
            one.setString(2, "Sample team of the fault tests");
            one.executeUpdate();
        }
        for (int i = 0; i < count; i++) {
            var person = UUID.randomUUID();
            var account = UUID.randomUUID();
            try (var row =
                    connection.prepareStatement("insert into person (id, given_name, family_name, email, job_title,"
                            + " team_id, employment_type, started_on, version) values (?, ?, 'Sample', ?, 'Tester', ?, 'PERMANENT',"
                            + " '2020-01-01', 1)")) {
                row.setString(1, person.toString());
                row.setString(2, "Number " + i);
                row.setString(3, "number." + i + "@example.org");
                row.setString(4, team.toString());
                row.executeUpdate();
            }
            try (var row =
                    connection.prepareStatement("insert into account (id, person_id, sign_in_name, last_sign_in_at,"
                            + " version) values (?, ?, ?, utc_timestamp(6), 1)")) {
                row.setString(1, account.toString());
                row.setString(2, person.toString());
                row.setString(3, "number." + i);
                row.executeUpdate();
            }
            people.add(signedIn(person, account, connection));
        }
    }

    /** Somebody who is in the organisation already, signed in as well. */
    static Person signedIn(String signInName, DatabaseAccess database) {
        try (var connection = database.asOwner();
                var select = connection.prepareStatement("select person_id, id from account where sign_in_name = ?")) {
            select.setString(1, signInName);
            try (var row = select.executeQuery()) {
                row.next();
                return signedIn(UUID.fromString(row.getString(1)), UUID.fromString(row.getString(2)), connection);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static Person signedIn(UUID person, UUID account, Connection connection) throws SQLException {
        var secret = UUID.randomUUID() + "-" + UUID.randomUUID();
        try (var row =
                connection.prepareStatement("insert into sign_in_session (id, account_id, session_hash, started_at,"
                        + " last_seen_at, authenticated_at, version) values (?, ?, ?, utc_timestamp(6), utc_timestamp(6),"
                        + " utc_timestamp(6), 1)")) {
            row.setString(1, UUID.randomUUID().toString());
            row.setString(2, account.toString());
            row.setString(3, sha256(secret));
            row.executeUpdate();
        }
        return new Person(person, account, secret);
    }

    /** As if all had just given their password again. */
    static void refresh(DatabaseAccess database) {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update sign_in_session set last_seen_at = utc_timestamp(6), authenticated_at ="
                    + " utc_timestamp(6) where ended_at is null");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
