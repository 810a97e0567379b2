package org.confidant.bench;

import static org.confidant.bench.Invented.utc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.confidant.run.DatabaseAccess;
import org.confidant.run.Stand;

/**
 * Sign-ins as the application writes them down, made without it: signing a thousand people in by their passwords would
 * take longer than everything else, and is measured by itself.
 */
final class Sessions implements AutoCloseable {

    private final Connection owner;
    private int made;

    Sessions(DatabaseAccess access) throws SQLException {
        owner = Fill.bulk(access);
    }

    /** The cookies of so many sign-ins of these accounts in turn. */
    List<String> of(List<UUID> accounts, int count) throws SQLException {
        var cookies = new ArrayList<String>(count);
        var now = Instant.now();
        try (var rows = new Rows(
                owner,
                "sign_in_session",
                "id, account_id, session_hash, started_at, last_seen_at, authenticated_at, ip_trunc, agent, version")) {
            for (int i = 0; i < count; i++) {
                var secret = "bench-" + now.toEpochMilli() + "-" + made++;
                rows.add(
                        UUID.randomUUID(),
                        accounts.get(i % accounts.size()),
                        hash(secret),
                        utc(now),
                        utc(now),
                        utc(now),
                        "127.0.0.0/24",
                        "other",
                        1L);
                cookies.add("__Host-SID=" + secret);
            }
        }
        return cookies;
    }

    /** As if everybody had just signed in: what is measured later must not meet sessions that rested too long. */
    void refresh() throws SQLException {
        try (var update = owner.prepareStatement("UPDATE sign_in_session SET started_at = ?, last_seen_at = ?,"
                + " authenticated_at = ? WHERE session_hash IS NOT NULL")) {
            for (int i = 1; i <= 3; i++) update.setObject(i, utc(Instant.now()));
            update.executeUpdate();
        }
        owner.commit();
    }

    /** What an earlier run left. */
    static void forget(Stand stand) throws SQLException {
        try (var owner = stand.database().asOwner();
                var statement = owner.createStatement()) {
            statement.execute("TRUNCATE TABLE sign_in_session");
        }
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
