package org.confidant.foundation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** One row of an answer, read from its first column to its last: each call takes the next. All may be null. */
public final class Row {

    private final ResultSet columns;
    private int column;

    Row(ResultSet columns) {
        this.columns = columns;
    }

    public UUID uuid() {
        return Rows.uuid(read(columns::getObject));
    }

    public String text() {
        return read(columns::getString);
    }

    /** DATETIME(6) columns hold UTC. */
    public Instant instant() {
        return Rows.instant(read(at -> columns.getObject(at, LocalDateTime.class)));
    }

    public LocalDate day() {
        return read(at -> columns.getObject(at, LocalDate.class));
    }

    /** 0 for null. */
    public long number() {
        return read(columns::getLong);
    }

    public Integer numberOrNull() {
        return read(at -> columns.getObject(at, Integer.class));
    }

    public boolean flag() {
        return read(columns::getBoolean);
    }

    public byte[] bytes() {
        return read(columns::getBytes);
    }

    public <E extends Enum<E>> E code(Class<E> codes) {
        var name = text();
        return name == null ? null : Enum.valueOf(codes, name);
    }

    private interface Column<T> {
        T at(int place) throws SQLException;
    }

    private <T> T read(Column<T> next) {
        try {
            return next.at(++column);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("Column " + column + " cannot be read", unreadable);
        }
    }
}
