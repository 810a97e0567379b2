package org.confidant.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.run.DatabaseAccess;

/**
 * What clients wrote down, against what the database has.
 *
 * @param lost acknowledged, and not there or not as it was acknowledged
 * @param doubled there more often than it was asked for, or without anybody who asked
 * @param gaps numbers of incidents that no incident bears
 * @param lettersMissing people told of an incident without a letter to them
 * @param lettersDoubled letters about an incident beyond one to each person told
 */
record Comparison(int lost, int doubled, int gaps, int lettersMissing, int lettersDoubled) {

    static Comparison of(List<Acknowledged> acknowledged, Crowd crowd, DatabaseAccess database) {
        try (var connection = database.asOwner()) {
            var team = crowd.team();
            return new Comparison(
                    lost(acknowledged, connection),
                    doubled(acknowledged, team, connection),
                    gaps(connection),
                    number(connection, LETTERS.formatted("letters < told"), team),
                    number(connection, LETTERS.formatted("letters > told"), team));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static final String OURS = " person_id in (select id from person where team_id = ?)";

    private static final String LETTERS =
            "select count(*) from (select (select count(*) from letter l where l.about_type ="
                    + " 'INCIDENT' and l.about_id = i.id and l.person_id = r.person_id) letters, count(*) told from incident i"
                    + " join incident_recipient r on r.incident_id = i.id"
                    + " where i.reporter_id in (select id from person where team_id = ?) group by i.id, r.person_id) each_one"
                    + " where %s";

    private static int lost(List<Acknowledged> acknowledged, Connection connection) throws SQLException {
        var incidents = map(connection, "select id, reference from incident");
        var signatures = map(
                connection,
                "select a.id, a.text_sha256 from attestation a join attestation_effective e on e.attestation_id = a.id");
        var keys = map(connection, "select idem_key, result_id from idempotency_key");
        int lost = 0;
        for (var one : acknowledged) {
            var said = one.wish().signature() ? one.textSha256() : one.reference();
            var kept = (one.wish().signature() ? signatures : incidents).get(one.id());
            if (said == null
                    || !said.equals(kept)
                    || !one.id().equals(keys.get(one.wish().key().toString()))) lost++;
        }
        return lost;
    }

    /** Every wish was asked for until it was acknowledged: there may be exactly as many as acknowledgements. */
    private static int doubled(List<Acknowledged> acknowledged, UUID team, Connection connection) throws SQLException {
        var ids = new HashSet<String>();
        int incidents = 0;
        for (var one : acknowledged) {
            if (!ids.add(one.id())) throw new IllegalStateException("Two keys were answered with the same " + one.id());
            if (!one.wish().signature()) incidents++;
        }
        int signatures = acknowledged.size() - incidents;
        return Math.max(
                        0,
                        number(
                                        connection,
                                        "select count(*) from incident where reporter_id in (select id from person where team_id = ?)",
                                        team)
                                - incidents)
                + Math.max(0, number(connection, "select count(*) from attestation where" + OURS, team) - signatures);
    }

    private static int gaps(Connection connection) throws SQLException {
        return number(
                connection,
                "select coalesce(sum(gap), 0) from (select greatest(max(n), max(c)) - count(distinct n) gap from"
                        + " (select cast(substr(reference, 5, 4) as int) y, reference_number n from incident) i"
                        + " join (select counter_year, last_number c from incident_counter) k on k.counter_year = i.y"
                        + " group by y) each_year",
                null);
    }

    /** Events that have no leaf yet. */
    static int waiting(DatabaseAccess database) {
        try (var connection = database.asOwner()) {
            return number(
                    connection,
                    "select count(*) from audit_event e left join audit_leaf l on l.event_id = e.event_id"
                            + " where l.event_id is null",
                    null);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<String, String> map(Connection connection, String query) throws SQLException {
        var found = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) found.put(rows.getString(1), rows.getString(2));
        }
        return found;
    }

    private static int number(Connection connection, String query, UUID team) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            if (team != null) statement.setString(1, team.toString());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
