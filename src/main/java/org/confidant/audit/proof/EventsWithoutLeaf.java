package org.confidant.audit.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.confidant.audit.proof.TrailChunk.EventRange;
import org.confidant.foundation.persistence.Rows;

/**
 * Looks for events that have no leaf while the trail goes by. The pieces of the trail meet nearly every event anyway:
 * left to ask for are those between one piece and the next, and those whose leaf is not in the piece that they were met
 * in. Counting all events instead costs the database an eighth of the whole verification; it is done where ids do not
 * grow as leaves do.
 */
final class EventsWithoutLeaf {

    private static final Duration YOUNG = Duration.ofMinutes(1);
    private static final int AT_ONCE = 256;
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private static final String ORPHANS = "select cast(w.event_id as char) from audit_event w left join audit_leaf l"
            + " on l.event_id = w.event_id where l.event_id is null and w.ts < ? and ";

    private final Connection connection;
    private final Object before;
    private String reach = FIRST;
    private boolean allMet = true;

    /** @param now who was recorded within the minute before it may still wait for a leaf */
    EventsWithoutLeaf(Connection connection, Instant now) {
        this.connection = connection;
        before = Rows.utc(now.minus(YOUNG));
    }

    /** The id of one that it finds up to the end of this piece. Pieces come in the order of their leaves. */
    Optional<String> upTo(EventRange met) throws SQLException {
        allMet = allMet && met != null && met.strangers() != null;
        if (!allMet) return Optional.empty();
        var found = met.lowest().compareTo(reach) > 0
                ? orphan("w.event_id > ? and w.event_id < ?", List.of(reach, met.lowest()))
                : Optional.<String>empty();
        for (int i = 0; i < met.strangers().size() && found.isEmpty(); i += AT_ONCE)
            found = orphanAmong(met.strangers()
                    .subList(i, Math.min(i + AT_ONCE, met.strangers().size())));
        if (met.highest().compareTo(reach) > 0) reach = met.highest();
        return found;
    }

    /** The id of one among the rest. */
    Optional<String> beyond() throws SQLException {
        if (allMet) return orphan("w.event_id > ?", List.of(reach));
        return asManyAsLeaves() ? Optional.empty() : orphan("true", List.of());
    }

    private Optional<String> orphanAmong(List<String> ids) throws SQLException {
        return orphan("w.event_id in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")", ids);
    }

    private Optional<String> orphan(String where, List<String> ids) throws SQLException {
        try (var statement = connection.prepareStatement(ORPHANS + where + " limit 1")) {
            statement.setObject(1, before);
            for (int i = 0; i < ids.size(); i++) statement.setString(i + 2, ids.get(i));
            return first(statement);
        }
    }

    /** Each leaf has its event, and no event has two leaves: so counting tells whether one has none. */
    private boolean asManyAsLeaves() throws SQLException {
        try (var counts = connection.prepareStatement("select (select count(*) from audit_event)"
                + " - (select count(*) from audit_leaf) - (select count(*) from audit_event w"
                + " force index (ix_audit_event_time) left join audit_leaf l on l.event_id = w.event_id"
                + " where l.event_id is null and w.ts >= ?)")) {
            counts.setObject(1, before);
            return first(counts).orElseThrow().equals("0");
        }
    }

    private static Optional<String> first(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }
}
