package org.confidant.audit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.confidant.audit.tree.Hasher;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.security.Concealed;
import org.confidant.foundation.time.When;

/** The events of a pack, in the order of their leaves, as far as they exist for the reader (INC-18). */
@ApplicationScoped
class PackedEvents {

    /** @param previous the entry before it */
    record Row(long seq, byte[] canonical, byte[] previous, String objectType, String objectId) {}

    @Inject
    private Concealed concealed;

    /** One more than {@code most} tells that there are more. */
    List<Row> of(Connection connection, PackOf what, int most) throws SQLException {
        var sql = new StringBuilder(
                "select " + EventBytes.COLUMNS
                        + ", l.seq, p.entry_hash, e.object_type, e.object_id from (select e.event_id from audit_event e where true");
        var values = new ArrayList<Object>();
        if (what.objectType() != null) {
            sql.append(" and e.object_type = ? and e.object_id = ?");
            values.addAll(List.of(what.objectType(), what.objectId()));
        }
        if (what.from() != null) {
            sql.append(" and e.ts >= ? and e.ts < ?");
            values.add(Rows.utc(When.startOf(what.from())));
            values.add(Rows.utc(When.startOf(what.to().plusDays(1))));
        }
        leaveOut(sql, values, concealed.fromCaller());
        // the few found first, whatever the optimiser thinks of reading all leaves in their order
        sql.append(" limit ")
                .append(most + 1)
                .append(") d straight_join audit_event e on e.event_id = d.event_id"
                        + " straight_join audit_leaf l on l.event_id = e.event_id"
                        + " left join audit_leaf p on p.seq = l.seq - 1 order by l.seq");
        try (var statement = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
            try (var rows = statement.executeQuery()) {
                var event = new EventBytes();
                var found = new ArrayList<Row>();
                while (rows.next()) {
                    event.read(rows);
                    long seq = rows.getLong(EventBytes.COUNT + 1);
                    found.add(new Row(
                            seq,
                            event.copy(),
                            seq == 0 ? Hasher.genesis() : rows.getBytes(EventBytes.COUNT + 2),
                            rows.getString(EventBytes.COUNT + 3),
                            rows.getString(EventBytes.COUNT + 4)));
                }
                return found;
            }
        }
    }

    private static void leaveOut(StringBuilder sql, List<Object> values, Map<String, Collection<String>> concealed) {
        concealed.forEach((type, ids) -> {
            sql.append(" and (e.object_id is null or e.object_type <> ? or e.object_id not in (?")
                    .append(", ?".repeat(ids.size() - 1))
                    .append("))");
            values.add(type);
            values.addAll(ids);
        });
    }
}
