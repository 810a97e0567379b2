package org.confidant.bench;

import static org.confidant.bench.Invented.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.policy.Declarations;

/** People with accounts, most of whom have signed and been trained; the password is that of the sample organisation. */
final class FillPeople {

    static final String SIGN_IN_NAME = "bench.%06d";

    /** One in so many still has to sign. */
    private static final int OWES = 4;

    private static final int TEAM = 25;

    /** What other rows need of somebody. */
    record Somebody(UUID id, String name) {}

    private final Connection connection;
    private final int count;
    private final Known known;
    private final Invented invented = new Invented(1);
    private final Instant now = Instant.now();

    FillPeople(Connection connection, int count) {
        this.connection = connection;
        this.count = count;
        this.known = new Known(connection);
    }

    List<Somebody> fill() throws SQLException {
        var people = people();
        for (var policy : policies()) signatures(policy, people);
        training(people);
        return people;
    }

    private List<Somebody> people() throws SQLException {
        var teams = known.ids("SELECT id FROM team");
        var password = known.texts("SELECT password_hash FROM account WHERE password_hash IS NOT NULL LIMIT 1")
                .get(0);
        var people = new ArrayList<Somebody>(count);
        try (var person = new Rows(
                        connection,
                        "person",
                        "id, given_name, family_name, email, job_title, employee_no, team_id, employment_type,"
                                + " line_manager_id, started_on, version");
                var account = new Rows(
                        connection,
                        "account",
                        "id, person_id, sign_in_name, password_hash, password_set_at, version")) {
            UUID manager = null;
            for (int i = 0; i < count; i++) {
                var started = LocalDate.of(2016, 1, 4).plusDays(invented.below(3_300));
                var id = invented.id(now.minusSeconds(3_000_000L - i));
                var given = invented.givenName();
                var family = invented.familyName();
                if (i % TEAM == 0) manager = null;
                person.add(
                        id,
                        given,
                        family,
                        "bench.%06d@staff.example".formatted(i),
                        "Sample worker",
                        "B%06d".formatted(i),
                        teams.get(i % teams.size()),
                        i % 50 == 7 ? "VOLUNTEER" : "PERMANENT",
                        manager,
                        started,
                        1L);
                account.add(
                        invented.id(now.minusSeconds(3_000_000L - i)),
                        id,
                        SIGN_IN_NAME.formatted(i),
                        password,
                        utc(now.minusSeconds(2_000_000)),
                        1L);
                if (i % TEAM == 0) manager = id;
                people.add(new Somebody(id, given + " " + family));
            }
        }
        return people;
    }

    private List<Map<String, String>> policies() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id, policy_id, title, CONCAT(major, '.', minor) number, text_sha256, artefact_sha256,"
                                + " declaration_sha256, declarations FROM policy_version WHERE status = 'PUBLISHED'"
                                + " AND audience LIKE '%EVERYBODY%'")) {
            var found = new ArrayList<Map<String, String>>();
            while (rows.next()) {
                found.add(Map.of(
                        "id", rows.getString(1),
                        "policy", rows.getString(2),
                        "title", rows.getString(3),
                        "number", rows.getString(4),
                        "text", rows.getString(5),
                        "artefact", rows.getString(6),
                        "declaration", rows.getString(7),
                        "declarations", rows.getString(8)));
            }
            if (found.isEmpty()) throw new IllegalStateException("The sample organisation has no policy for everybody");
            return found;
        }
    }

    private void signatures(Map<String, String> policy, List<Somebody> people) throws SQLException {
        var statements = policy.get("declarations").lines().toList();
        try (var assignment = new Rows(
                        connection,
                        "policy_assignment",
                        "id, policy_version_id, person_id, status, assigned_at, due_on, opened_at, closed_at, late,"
                                + " attestation_id, told_at, version");
                var attestation = new Rows(
                        connection,
                        "attestation",
                        "id, assignment_id, person_id, person_name, job_title, employment_type, policy_id,"
                                + " policy_version_id, policy_title, version_number, text_sha256, artefact_sha256,"
                                + " declaration_sha256, declaration_text, decision, signed_at, zone_id, local_offset,"
                                + " due_on, late, opened_at, authn_method, authn_at, session_hash, reauthenticated,"
                                + " ip_truncated, user_agent_family");
                var statement = new Rows(
                        connection, "attestation_statement", "attestation_id, position, statement, sha256, affirmed");
                var effective =
                        new Rows(connection, "attestation_effective", "person_id, policy_version_id, attestation_id");
                var event = events(connection)) {
            for (int i = 0; i < people.size(); i++) {
                var somebody = people.get(i);
                var assigned = now.minus(Duration.ofDays(20)).minusSeconds(people.size() - i);
                var signed = assigned.plus(Duration.ofDays(3));
                var due = LocalDate.now().plusDays(20);
                boolean owes = i % OWES == 0;
                var id = invented.id(assigned);
                var receipt = owes ? null : invented.id(signed);
                assignment.add(
                        id,
                        policy.get("id"),
                        somebody.id(),
                        owes ? "ASSIGNED" : "SIGNED",
                        utc(assigned),
                        due,
                        owes ? null : utc(signed.minusSeconds(300)),
                        owes ? null : utc(signed),
                        false,
                        receipt,
                        utc(assigned.plusSeconds(60)),
                        1L);
                if (owes) continue;
                attestation.add(
                        receipt,
                        id,
                        somebody.id(),
                        somebody.name(),
                        "Sample worker",
                        "PERMANENT",
                        policy.get("policy"),
                        policy.get("id"),
                        policy.get("title"),
                        policy.get("number"),
                        policy.get("text"),
                        policy.get("artefact"),
                        policy.get("declaration"),
                        policy.get("declarations"),
                        "AGREED",
                        utc(signed),
                        "Europe/London",
                        "Z",
                        due,
                        false,
                        utc(signed.minusSeconds(300)),
                        "PASSWORD",
                        utc(signed.minusSeconds(400)),
                        "0".repeat(64),
                        false,
                        "192.0.2.0/24",
                        "Firefox");
                for (int position = 0; position < statements.size(); position++) {
                    var text = statements.get(position);
                    statement.add(receipt, position + 1, text, Declarations.hash(text), true);
                }
                effective.add(somebody.id(), policy.get("id"), receipt);
                event(
                        event,
                        invented.id(signed),
                        signed,
                        somebody.id(),
                        "STAFF",
                        "POLICY_SIGNED",
                        "ATTESTATION",
                        receipt);
            }
        }
    }

    private void training(List<Somebody> people) throws SQLException {
        var verifier = known.person("fennimore.tinderbox");
        for (var course : known.ids("SELECT id FROM course WHERE withdrawn_on IS NULL")) {
            var version = known.texts("SELECT course_version FROM course WHERE id = '" + course + "'")
                    .get(0);
            // closed in the other order: what counts names its record
            try (var effective = new Rows(
                            connection,
                            "training_effective",
                            "person_id, course_id, completed_on, expires_on, completion_id");
                    var completion = new Rows(
                            connection,
                            "training_completion",
                            "id, person_id, course_id, course_version, completed_on, expires_on, score, source,"
                                    + " verifier_id, recorded_at")) {
                for (int i = 0; i < people.size(); i++) {
                    if (i % 5 == 1) continue;
                    var done = now.minus(Duration.ofDays(30 + invented.below(300)));
                    var id = invented.id(done);
                    completion.add(
                            id,
                            people.get(i).id(),
                            course,
                            version,
                            utc(done).toLocalDate(),
                            utc(done).toLocalDate().plusYears(1),
                            90,
                            "MANUAL",
                            verifier,
                            utc(done));
                    effective.add(
                            people.get(i).id(),
                            course,
                            utc(done).toLocalDate(),
                            utc(done).toLocalDate().plusYears(1),
                            id);
                }
            }
        }
    }

    static Rows events(Connection connection) throws SQLException {
        return new Rows(
                connection,
                "audit_event",
                "event_id, ts, actor_id, actor_role, action, object_type, object_id, outcome, request_id, ip_trunc");
    }

    static void event(
            Rows events, UUID id, Instant when, UUID actor, String role, String action, String type, UUID object)
            throws SQLException {
        events.add(
                id,
                utc(when),
                actor,
                role,
                action,
                type,
                object.toString(),
                "OK",
                "00000000-0000-7000-8000-" + id.toString().substring(24),
                "192.0.2.0/24");
    }
}
