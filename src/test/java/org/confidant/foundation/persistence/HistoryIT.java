package org.confidant.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.support.LaterChange;
import org.confidant.support.RunningApplication;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** The database itself keeps what evidence and cases said before, and nobody who works with it can take that away. */
class HistoryIT {

    private static final String INCIDENTS = "/api/v1/incidents/";
    private static final LocalDate TODAY = When.dayOf(Clock.systemUTC().instant());

    /** Inserted once. */
    private static final Set<String> EVIDENCE = words("audit_event audit_head legal_rule policy_approval attestation"
            + " attestation_statement attestation_revocation receipt_code receipt_paper attestation_scan quiz_attempt quiz_result training_completion learning_statement"
            + " training_certificate training_certificate_content training_evidence training_endorsement training_reminder incident_form incident_note"
            + " incident_amendment incident_event incident_person incident_recipient incident_attachment"
            + " incident_attachment_content incident_risk incident_advice incident_decision incident_notice"
            + " incident_rights_risk incident_clock_alert incident_report_sent incident_outcome incident_identity_request incident_identity_answer clause_review clause_waiver agreement_file agreement_step policy_ladder_step"
            + " policy_access_decision policy_chase");

    /** Computed from the events: the hashes themselves tell every change, and a signed head its whole past. */
    private static final Set<String> PROOF = words("audit_leaf audit_node");

    /** What changes, and what somebody may later ask about as it was. */
    private static final Set<String> CASES =
            words("organisation team person person_absence role_assignment policy policy_version"
                    + " policy_contributor policy_assignment attestation_effective quiz_question policy_quiz course course_alias training_exemption training_session training_booking incident incident_action incident_agreement incident_body incident_report agreement"
                    + " policy_text holiday site work_system person_engagement agreement_party");

    /** Nothing that was ever decided or said: keys, sessions, counters, drafts, work that waits. */
    private static final Set<String> NEITHER = words("record_key account password_history sign_in_session access_token"
            + " one_time_link sign_in_throttle people_import"
            + " owed_letter assignment_stretch policy_figure policy_figure_day policy_figure_count"
            + " training_effective training_import training_import_file training_import_map training_figure"
            + " learning_system learning_outcome learning_actor idempotency_key draft incident_draft job letter audit_turn audit_check"
            + " calendar_feed policy_reading proof_pack proof_pack_piece"
            + " incident_counter agreement_number sample_chapter flyway_schema_history");

    @Test
    void everyTableIsEvidenceOrCaseDataWithItsHistoryOrNeither() throws SQLException {
        var kinds = new TreeMap<String, String>();
        try (var connection = RunningApplication.get().database().asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name, table_type from information_schema.tables"
                        + " where table_schema = database() and table_type <> 'VIEW' and table_name <> 'kept'")) {
            while (rows.next()) kinds.put(rows.getString(1), rows.getString(2));
        }

        var expected = new TreeMap<String, String>();
        EVIDENCE.forEach(name -> expected.put(name, "SYSTEM VERSIONED"));
        CASES.forEach(name -> expected.put(name, "SYSTEM VERSIONED"));
        PROOF.forEach(name -> expected.put(name, "BASE TABLE"));
        NEITHER.forEach(name -> expected.put(name, "BASE TABLE"));
        assertThat(kinds).as("a new table belongs in one of the three lists").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete history from incident",
                "delete history from incident_note",
                "alter table incident drop system versioning",
                "truncate table incident_note"
            })
    void theApplicationCannotTakeHistoryAway(String sql) throws SQLException {
        try (var connection = RunningApplication.get().database().asApplication();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    /** What was open once is history of a case; the inbox must not read through it. */
    @Test
    void theIndexesOfTheInboxBeginWithThePresent() throws SQLException {
        var first = new TreeSet<String>();
        try (var connection = RunningApplication.get().database().asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select index_name from information_schema.statistics"
                        + " where table_schema = database() and seq_in_index = 1 and column_name = 'row_end'")) {
            while (rows.next()) first.add(rows.getString(1));
        }
        assertThat(first).contains("ix_incident_inbox", "ix_incident_all", "ix_incident_status", "ix_agreement_next");
    }

    @Test
    void aCaseIsReadAsItWasByThoseWhoMayReadItNow() throws SQLException {
        var id = LaterChange.ofAReportedCase();

        hr().get(INCIDENTS + id).then().statusCode(200).body("status", equalTo("ACKNOWLEDGED"));
        hr().get(INCIDENTS + id + "?asOf=" + TODAY)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("form.narrative", containsString("tomorrow"))
                .body("reporter", notNullValue());
        hr().get(INCIDENTS + id).then().body("status", equalTo("ACKNOWLEDGED"));
        for (var day :
                new String[] {TODAY.plusDays(1).toString(), TODAY.minusDays(1).toString(), "soon", ""}) {
            hr().get(INCIDENTS + id + "?asOf=" + day)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("asOf"))
                    .body("violations[0].detail", containsString("Choose a day from " + When.sayDate(TODAY)));
        }
        hr().get(INCIDENTS + UUID.randomUUID() + "?asOf=" + TODAY).then().statusCode(404);
        SignedInClient.as(Role.STAFF)
                .get(INCIDENTS + id + "?asOf=" + TODAY)
                .then()
                .statusCode(anyOf(equalTo(403), equalTo(404)));
        SignedInClient.as(Role.CHIEF_EXECUTIVE)
                .get(INCIDENTS + id + "?asOf=" + TODAY)
                .then()
                .statusCode(404);
        try (var connection = RunningApplication.get().database().asOwner();
                var reasons = connection.prepareStatement("select count(*) from audit_event where object_id = ?"
                        + " and action = 'INCIDENT_READ' and reason = ?")) {
            reasons.setString(1, id.toString());
            reasons.setString(2, "As it was on " + TODAY);
            try (var row = reasons.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void aLaterMigrationKeepsWhatACaseSaidBefore() throws SQLException {
        var id = LaterChange.ofAReportedCase();
        var statuses = "select group_concat(status order by row_end) from incident for system_time all where id = '"
                + id + "'";
        var before = said(statuses);
        assertThat(before).startsWith("SUBMITTED,").endsWith(",ACKNOWLEDGED");
        try {
            var done = Schema.migrations(owner())
                    .locations("classpath:db/later")
                    .table("later_schema_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(Map.of("case", id.toString()))
                    .load()
                    .migrate();

            assertThat(done.migrationsExecuted).isEqualTo(1);
            hr().get(INCIDENTS + id).then().statusCode(200).body("status", equalTo("ACKNOWLEDGED"));
            hr().get(INCIDENTS + id + "?asOf=" + TODAY)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("SUBMITTED"))
                    .body("form.narrative", containsString("tomorrow"));
            assertThat(said(statuses))
                    .as("what it said before, and the row that was filled")
                    .isEqualTo(before + ",ACKNOWLEDGED");
        } finally {
            asOwner(
                    "set session system_versioning_alter_history = 'KEEP'",
                    "alter table incident drop column if exists later_word, modify status varchar(40) not null",
                    "drop table if exists later_schema_history");
        }
    }

    @Test
    void withoutBeingToldToKeepHistoryTheDatabaseChangesNoTableThatHasOne() {
        assertThatThrownBy(() -> asOwner("alter table incident add column later_word varchar(60) null"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("system_versioning_alter_history");
    }

    private static MariaDbDataSource owner() throws SQLException {
        var access = RunningApplication.get().database();
        var source = new MariaDbDataSource(access.url());
        source.setUser(access.ownerUser());
        source.setPassword(access.ownerPassword());
        return source;
    }

    private static void asOwner(String... commands) throws SQLException {
        try (var connection = RunningApplication.get().database().asOwner();
                var statement = connection.createStatement()) {
            for (var command : commands) statement.execute(command);
        }
    }

    private static String said(String query) throws SQLException {
        try (var connection = RunningApplication.get().database().asOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static RequestSpecification hr() {
        return SignedInClient.as(Role.HR_MANAGER);
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Stream.of(text.split(" ")).toList());
    }
}
