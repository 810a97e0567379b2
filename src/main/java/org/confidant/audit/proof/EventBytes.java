package org.confidant.audit.proof;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.confidant.audit.tree.Canonical;

/**
 * The canonical bytes of an event, made from its row as the database gives it: the bytes that are hashed when it gets its
 * leaf, when it is verified and when it is handed out are made here and nowhere else.
 *
 * <p>A new column of {@code audit_event} becomes a new member here, at its place in the order of names. Events without a
 * value in it keep their bytes.
 */
final class EventBytes {

    private record Member(String name, String sql) {
        boolean isId() {
            return sql.equals("e.actor_id") || sql.equals("e.event_id");
        }
    }

    /** In the order of RFC 8785. */
    private static final List<Member> MEMBERS = List.of(
            new Member("action", "e.action"),
            new Member("actorPseudonym", "e.actor_id"),
            new Member("actorRole", "e.actor_role"),
            new Member("afterHash", "e.after_hash"),
            new Member("beforeHash", "e.before_hash"),
            new Member("eventId", "e.event_id"),
            new Member("ipTrunc", "e.ip_trunc"),
            new Member("objectId", "e.object_id"),
            new Member("objectType", "e.object_type"),
            new Member("outcome", "e.outcome"),
            new Member("reason", "e.reason"),
            new Member("requestId", "e.request_id"),
            new Member("ruleVersion", "e.rule_version"),
            new Member("tsUtc", "cast(e.ts as char)"));

    /** To stand first in a select from {@code audit_event e}. */
    static final String COLUMNS =
            String.join(", ", MEMBERS.stream().map(Member::sql).toList());

    static final int COUNT = MEMBERS.size();

    /** Where the event's id stands among them. */
    static final int ID = 6;

    private static final byte[][] PREFIXES =
            MEMBERS.stream().map(member -> Canonical.prefix(member.name())).toArray(byte[][]::new);

    private static final boolean[] IS_ID = isId();

    private static final int TIME = COUNT;
    /** {@code 2026-11-22 17:00:00.123456} */
    private static final int TIME_LENGTH = 26;
    /** {@code 01a2051a-c450-71cb-9fe5-e6643944724c}: the driver gives an id as the text that the database sends */
    private static final int ID_LENGTH = 36;

    private final Canonical writer = new Canonical();

    /** Reads the present row; the bytes are in {@link #bytes()} until the next call. */
    void read(ResultSet row) throws SQLException {
        writer.begin();
        for (int column = 1; column < TIME; column++) {
            var value = row.getBytes(column);
            if (value != null && IS_ID[column - 1] && value.length != ID_LENGTH)
                throw new IllegalStateException("Not an id: " + value.length + " bytes");
            writer.text(PREFIXES[column - 1], value);
        }
        writer.text(PREFIXES[TIME - 1], instant(row.getBytes(TIME)));
        writer.end();
    }

    /** As ISO 8601 has it: {@code 2026-11-22T17:00:00.123456Z}. */
    private static byte[] instant(byte[] time) {
        if (time.length != TIME_LENGTH)
            throw new IllegalStateException("Not a time: " + new String(time, StandardCharsets.US_ASCII));
        var iso = Arrays.copyOf(time, TIME_LENGTH + 1);
        iso[10] = 'T';
        iso[TIME_LENGTH] = 'Z';
        return iso;
    }

    private static boolean[] isId() {
        var flags = new boolean[COUNT];
        for (int i = 0; i < COUNT; i++) flags[i] = MEMBERS.get(i).isId();
        return flags;
    }

    byte[] bytes() {
        return writer.bytes();
    }

    int length() {
        return writer.length();
    }

    byte[] copy() {
        return Arrays.copyOf(writer.bytes(), writer.length());
    }
}
