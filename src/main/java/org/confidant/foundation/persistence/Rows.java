package org.confidant.foundation.persistence;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Reads what native queries answer, whatever class the driver chose. All accept null. */
public final class Rows {

    private Rows() {}

    public static UUID uuid(Object value) {
        if (value == null) return null;
        if (value instanceof UUID id) return id;
        if (value instanceof byte[] bytes && bytes.length == 16) {
            var both = ByteBuffer.wrap(bytes);
            return new UUID(both.getLong(), both.getLong());
        }
        return UUID.fromString(value instanceof byte[] text ? new String(text) : value.toString());
    }

    /** DATETIME(6) columns hold UTC. */
    public static Instant instant(Object value) {
        if (value == null) return null;
        if (value instanceof Instant instant) return instant;
        if (value instanceof LocalDateTime time) return time.toInstant(ZoneOffset.UTC);
        return ((Timestamp) value).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    public static LocalDate date(Object value) {
        if (value == null) return null;
        if (value instanceof LocalDate date) return date;
        return ((java.sql.Date) value).toLocalDate();
    }

    public static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    public static boolean flag(Object value) {
        return value instanceof Boolean flag ? flag : number(value) != 0;
    }

    /** What to bind for a DATETIME(6) column in a native query. */
    public static LocalDateTime utc(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
