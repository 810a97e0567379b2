package org.confidant.support;

import java.sql.SQLException;
import java.util.UUID;
import org.confidant.foundation.security.Role;

/** Changes as the database will record them the day after tomorrow: so that today is a day of the past. */
public final class LaterChange {

    private LaterChange() {}

    /** A case reported today that is acknowledged later. */
    public static UUID ofAReportedCase() throws SQLException {
        String id = SignedInClient.as(Role.STAFF)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"category\":\"B3_WRONG_RECIPIENT\",\"narrative\":\"A letter that is fetched back tomorrow.\","
                        + "\"detectedAt\":\"2026-11-01T10:00:00Z\",\"personalDataInvolved\":\"YES\"}")
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        make("update incident set status = 'ACKNOWLEDGED', version = version + 1 where id = '" + id + "'");
        return UUID.fromString(id);
    }

    /** One statement, the day after tomorrow. */
    public static void make(String sql) throws SQLException {
        try (var connection = RunningApplication.get().database().asOwner();
                var statement = connection.createStatement()) {
            statement.execute("set timestamp = unix_timestamp() + 172800");
            if (statement.executeUpdate(sql) != 1) throw new IllegalStateException(sql);
        }
    }
}
