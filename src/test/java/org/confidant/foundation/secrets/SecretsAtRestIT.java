package org.confidant.foundation.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.security.Role;
import org.confidant.support.RunningApplication;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.Test;

/** What people wrote in confidence is nowhere to be found by who has the database and the data folder. */
class SecretsAtRestIT {

    private static final String CANARY = "canary" + UUID.randomUUID().toString().replace("-", "");
    private static final String SEEN = "seen" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void theDatabaseAndTheDataFolderHoldNoCanary() throws Exception {
        String id = report();
        note(id);
        attach(id);
        draft();

        assertThat(whereInDatabase(CANARY)).isEmpty();
        assertThat(whereInFolder(CANARY)).isEmpty();
    }

    /** The search itself finds what is not encrypted: the name of a job. */
    @Test
    void theSearchFindsWhatIsInTheClear() throws Exception {
        try (var connection = RunningApplication.get().database().asApplication();
                var insert = connection.prepareStatement("insert into job (name, next_run) values (?, '9999-01-01')")) {
            insert.setString(1, SEEN);
            insert.executeUpdate();
        }

        assertThat(whereInDatabase(SEEN)).containsExactly("job.name");
        assertThat(whereInFolder(SEEN)).isNotEmpty();
    }

    private static String report() {
        return SignedInClient.as(Role.STAFF)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(
                        "{\"category\":\"B3_WRONG_RECIPIENT\",\"detectedAt\":\"2026-11-01T10:00:00Z\",\"personalDataInvolved\":\"YES\","
                                + "\"narrative\":\"A letter about " + CANARY + " went astray.\",\"location\":\""
                                + CANARY
                                + "\",\"immediateActions\":\"" + CANARY + "\",\"lateReason\":\"" + CANARY + "\"}")
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void note(String id) {
        SignedInClient.as(Role.HR_MANAGER)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"text\":\"" + CANARY + "\"}")
                .post("/api/v1/incidents/" + id + "/notes")
                .then()
                .statusCode(201);
    }

    private static void attach(String id) {
        SignedInClient.as(Role.HR_MANAGER)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/octet-stream")
                .queryParam("name", CANARY + ".txt")
                .body(("About " + CANARY).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/incidents/" + id + "/attachments")
                .then()
                .statusCode(201);
    }

    private static void draft() {
        SignedInClient.as(Role.STAFF)
                .body("{\"fields\":{\"text\":\"" + CANARY + "\"}}")
                .put("/api/v1/drafts/canary")
                .then()
                .statusCode(204);
    }

    /** Every column of every table, as the owner reads them. */
    private static List<String> whereInDatabase(String word) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = RunningApplication.get().database().asOwner();
                var columns = connection.createStatement();
                var rows = columns.executeQuery("select table_name, column_name from information_schema.columns"
                        + " where table_schema = database()")) {
            while (rows.next()) {
                if (holds(connection, rows.getString(1), rows.getString(2), word))
                    found.add(rows.getString(1) + "." + rows.getString(2));
            }
        }
        return found;
    }

    private static boolean holds(Connection connection, String table, String column, String word) throws SQLException {
        try (var search = connection.prepareStatement(
                "select 1 from `" + table + "` where instr(cast(`" + column + "` as binary), ?) > 0 limit 1")) {
            search.setString(1, word);
            try (var row = search.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Every file, the database's own and the logs among them. */
    private static List<Path> whereInFolder(String word) throws IOException {
        var wanted = word.getBytes(StandardCharsets.US_ASCII);
        try (var files = Files.walk(RunningApplication.get().dataFolder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, wanted))
                    .toList();
        }
    }

    private static boolean holds(Path file, byte[] wanted) {
        try (var stream = Files.newInputStream(file)) {
            var buffer = new byte[1 << 20];
            int kept = 0;
            for (int read = stream.read(buffer, 0, buffer.length);
                    read >= 0;
                    read = stream.read(buffer, kept, buffer.length - kept)) {
                int length = kept + read;
                if (new String(buffer, 0, length, StandardCharsets.ISO_8859_1)
                        .contains(new String(wanted, StandardCharsets.ISO_8859_1))) return true;
                kept = Math.min(wanted.length - 1, length);
                System.arraycopy(buffer, length - kept, buffer, 0, kept);
            }
            return false;
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}
