package org.confidant.foundation.backup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.confidant.audit.proof.VerifyCommand;
import org.confidant.foundation.security.Role;
import org.confidant.run.DatabaseAccess;
import org.confidant.run.RunSettings;
import org.confidant.run.SecondDatabase;
import org.confidant.run.TemporaryHouse;
import org.confidant.support.Browser;
import org.confidant.support.Project;
import org.confidant.support.RunningApplication;
import org.confidant.support.SignedIn;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of the database that people are writing into, and its way back into an empty one. */
class BackupIT {

    private static final String CANARY = "canary" + UUID.randomUUID().toString().replace("-", "");
    private static final String EVERY_TABLE = "select table_name, table_comment from information_schema.tables"
            + " where table_schema = database() order by 1";

    @TempDir
    private Path folder;

    private final RunningApplication running = RunningApplication.get();
    private final DatabaseAccess original = running.database();

    @Test
    void whatWasBackedUpWhilePeopleWroteComesBack() throws Exception {
        var key = folder.resolve("backup-key.json");
        var file = folder.resolve("confidant.backup");
        said(0, original, "key", key.toString());

        var before = checksums(original);
        var acknowledged = new ArrayList<String>();
        acknowledged.add(report());
        var duringTheBackup = new AtomicBoolean(true);
        var reporting = CompletableFuture.runAsync(() -> {
            while (duringTheBackup.get()) report();
        });
        var byScript = byScript(original, "backup", "create", key.toString(), file.toString());
        duringTheBackup.set(false);
        reporting.get(30, TimeUnit.SECONDS);
        var after = checksums(original);

        assertThat(byScript).contains("Made " + file);
        assertThat(said(0, original, "check", key.toString(), file.toString())).contains("is whole");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
        damagedOnesAreRefused(key, file);

        var restored = SecondDatabase.make(running.dataFolder(), original, "restored");
        assertThat(byScript(restored, "backup", "restore", key.toString(), file.toString()))
                .contains("Restored.")
                .contains("The trail is whole: ");
        var restoredSums = checksums(restored);
        equalWhereNobodyWrote(before, after, restoredSums);
        everyRowIsOneOfTheOriginal(restored);
        itIsTheStateOfOneMoment(restored);
        assertThat(said(1, restored, "restore", key.toString(), file.toString()))
                .isEqualTo("The database is not empty; a backup is restored into an empty one only.");
        assertThat(checksums(restored)).isEqualTo(restoredSums);

        oneChangedEventIsFound(restored);
        theApplicationRunsOn(restored, acknowledged.get(0));
    }

    @Test
    void aWrongPasswordIsSaidInTheDatabasesOwnWordsAndLeavesNoFile() {
        var key = folder.resolve("key.json");
        said(0, original, "key", key.toString());
        var stranger =
                new DatabaseAccess(original.url(), "confidant_app", "wrong", "confidant_owner", "password-of-nobody");
        assertThat(said(
                        1,
                        stranger,
                        "create",
                        key.toString(),
                        folder.resolve("b").toString()))
                .startsWith("The database could not be dumped: ");
        assertThat(folder.toFile().list()).containsExactly("key.json");
    }

    private void damagedOnesAreRefused(Path key, Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var sentence = " cannot be used: it was changed or cut off, or another key belongs to it.";
        for (int place : new int[] {0, 60, bytes.length / 2, bytes.length - 1}) {
            var changed = bytes.clone();
            changed[place] ^= 1;
            var damaged = Files.write(folder.resolve("changed-" + place), changed);
            assertThat(said(1, original, "check", key.toString(), damaged.toString()))
                    .isEqualTo(damaged + sentence);
        }
        for (int length : new int[] {0, 10, bytes.length / 2, bytes.length - 1}) {
            var cut = Files.write(folder.resolve("cut-" + length), Arrays.copyOf(bytes, length));
            assertThat(said(1, original, "restore", key.toString(), cut.toString()))
                    .isEqualTo(cut + sentence);
        }
        var otherKey = folder.resolve("other-key.json");
        said(0, original, "key", otherKey.toString());
        assertThat(said(1, original, "check", otherKey.toString(), file.toString()))
                .isEqualTo(file + sentence);
    }

    private static void equalWhereNobodyWrote(
            Map<String, String> before, Map<String, String> after, Map<String, String> restored) {
        assertThat(restored.keySet()).isEqualTo(after.keySet());
        var quiet = new TreeMap<>(before);
        quiet.entrySet().retainAll(after.entrySet());
        assertThat(quiet).hasSizeGreaterThan(30).doesNotContainKey("incident_form");
        assertThat(restored).containsAllEntriesOf(quiet);
    }

    /** Evidence only grows, so whatever was in it at the moment of the backup is in the original unchanged. */
    private void everyRowIsOneOfTheOriginal(DatabaseAccess restored) throws SQLException {
        try (var connection = restored.asOwner()) {
            for (var table : tables(connection).entrySet()) {
                if (!table.getValue().startsWith("evidence")) continue;
                assertThat(number(
                                connection,
                                "select count(*) from (select * from restored.`" + table.getKey()
                                        + "` except select * from confidant.`" + table.getKey() + "`) more"))
                        .as(table.getKey())
                        .isZero();
            }
        }
    }

    /** Neither a case without its report, key or record of the act, nor one of these without its case. */
    private void itIsTheStateOfOneMoment(DatabaseAccess restored) throws SQLException {
        try (var connection = restored.asOwner()) {
            for (var half : List.of(
                    "incident i where not exists (select 1 from incident_form f where f.incident_id = i.id)",
                    "incident i where not exists (select 1 from record_key k where k.record_id = i.id)",
                    "incident i where not exists (select 1 from audit_event e where e.object_id = i.id)",
                    "audit_event e where e.action = 'INCIDENT_SUBMITTED' and not exists"
                            + " (select 1 from incident i where i.id = e.object_id)",
                    "incident_form f where not exists (select 1 from incident i where i.id = f.incident_id)")) {
                assertThat(number(connection, "select count(*) from " + half))
                        .as(half)
                        .isZero();
            }
        }
    }

    private void oneChangedEventIsFound(DatabaseAccess restored) throws SQLException {
        var event = " where event_id = (select event_id from audit_leaf where seq = 5)";
        execute(restored, "update audit_event set actor_role = concat(actor_role, '!')" + event);
        assertThat(verified(1, restored))
                .startsWith("The trail does not verify. Leaf 5: event ")
                .endsWith(" is not as it was recorded.");
        execute(restored, "update audit_event set actor_role = replace(actor_role, '!', '')" + event);
        assertThat(verified(0, restored)).startsWith("The trail is whole: ");
    }

    private String verified(int status, DatabaseAccess database) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            assertThat(VerifyCommand.run(environment(database), out, out)).isEqualTo(status);
            return bytes.toString(StandardCharsets.UTF_8).strip();
        }
    }

    private static void execute(DatabaseAccess database, String sql) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private void theApplicationRunsOn(DatabaseAccess restored, String incident) throws Exception {
        var settings = Map.of(
                "CONFIDANT_KEYS_FILE",
                running.dataFolder().resolve("keys.json").toString(),
                "CONFIDANT_AUDIT_KEY",
                running.dataFolder().resolve("audit-key.pem").toString());
        try (var house = TemporaryHouse.start(port -> new RunSettings(
                        Project.folder(),
                        Project.folder().resolve("target/restored"),
                        port,
                        false,
                        Optional.of(restored),
                        settings));
                var page = Browser.page()) {
            page.navigate(house.address() + "/sign-in.xhtml");
            SignedIn.fill(page, running.account(Role.HR_MANAGER), running.password());
            page.waitForURL(url -> !url.contains("sign-in"));
            var client = given().baseUri(house.address());
            page.context().cookies().forEach(cookie -> client.cookie(cookie.name, cookie.value));
            client.get("/api/v1/incidents/" + incident)
                    .then()
                    .statusCode(200)
                    .body("form.narrative", containsString(CANARY));
            try (var connection = restored.asApplication();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("delete from audit_event"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            }
        }
    }

    private static String report() {
        return SignedInClient.as(Role.STAFF)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(
                        "{\"category\":\"B3_WRONG_RECIPIENT\",\"detectedAt\":\"2026-11-01T10:00:00Z\",\"personalDataInvolved\":\"YES\","
                                + "\"narrative\":\"A letter about " + CANARY + " went astray.\"}")
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, String> checksums(DatabaseAccess database) throws SQLException {
        var sums = new TreeMap<String, String>();
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            for (var table : tables(connection).keySet()) {
                try (var row = statement.executeQuery("checksum table `" + table + "` extended")) {
                    row.next();
                    sums.put(
                            table,
                            row.getString(2) + " "
                                    + number(
                                            connection,
                                            "select count(*) from `" + table + "`" + history(connection, table)));
                }
            }
        }
        return sums;
    }

    private static String history(Connection connection, String table) throws SQLException {
        return number(
                                connection,
                                "select count(*) from information_schema.tables where table_schema = database()"
                                        + " and table_type = 'SYSTEM VERSIONED' and table_name = '" + table + "'")
                        == 1
                ? " for system_time all"
                : "";
    }

    private static Map<String, String> tables(Connection connection) throws SQLException {
        var names = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(EVERY_TABLE)) {
            while (rows.next()) names.put(rows.getString(1), rows.getString(2));
        }
        return names;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What the command says, without a line's end. */
    private String said(int status, DatabaseAccess database, String... arguments) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            var exit = BackupCommand.run(environment(database), out, out, arguments);
            var text = bytes.toString(StandardCharsets.UTF_8).strip();
            assertThat(exit).as(text).isEqualTo(status);
            assertThat(text.lines()).as("one sentence").hasSize(1);
            assertThat(text).doesNotContain(database.ownerPassword());
            return text;
        }
    }

    private Map<String, String> environment(DatabaseAccess database) {
        var environment = new HashMap<>(SecondDatabase.programs());
        environment.put("CONFIDANT_DATA", running.dataFolder().toString());
        environment.put(
                "CONFIDANT_DRIVER",
                Project.folder()
                        .resolve("target/server/mariadb-java-client.jar")
                        .toString());
        environment.put("CONFIDANT_DB_URL", database.url());
        environment.put("CONFIDANT_DB_OWNER_USER", database.ownerUser());
        environment.put("CONFIDANT_DB_OWNER_PASSWORD", database.ownerPassword());
        return environment;
    }

    /** As an administrator calls it. */
    private String byScript(DatabaseAccess database, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "sh", Project.folder().resolve("server-config/bin/confidant").toString()));
        command.addAll(List.of(arguments));
        var output = folder.resolve("said").toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().putAll(environment(database));
        builder.environment()
                .put(
                        "CONFIDANT_WAR",
                        Project.folder().resolve("target/confidant.war").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        var text = Files.readString(output.toPath());
        assertThat(process.exitValue()).as(text).isZero();
        assertThat(text).doesNotContain(original.ownerPassword());
        return text;
    }
}
