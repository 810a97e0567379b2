package org.confidant.policy.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.persistence.Sql;

/** Whose access HR is recommended to close, and what was decided; only ever added to. */
@ApplicationScoped
class AccessDecisions {

    private static final String RECOMMENDED =
            " FROM policy_ladder_step s JOIN policy_assignment a ON a.id = s.assignment_id"
                    + " JOIN policy_version v ON v.id = a.policy_version_id JOIN person p ON p.id = a.person_id"
                    + " LEFT JOIN team t ON t.id = p.team_id"
                    + " LEFT JOIN policy_access_decision d ON d.assignment_id = a.id"
                    + " WHERE s.rung = 'RECOMMENDED' AND a.status IN ('ASSIGNED', 'OPENED') AND v.status = 'PUBLISHED'"
                    + " AND p.started_on <= ? AND (p.left_on IS NULL OR p.left_on >= ?)";

    @PersistenceContext
    private EntityManager entities;

    Slice<LateRow> recommended(LocalDate today, SliceRequest slice) {
        var sql = new Sql(
                "SELECT a.id, p.id, CONCAT(COALESCE(p.preferred_name, p.given_name), ' ', p.family_name), p.job_title, t.name,"
                        + " v.id, v.title, a.due_on, EXISTS (SELECT 1 FROM policy_ladder_step l WHERE l.assignment_id = a.id"
                        + " AND l.rung = 'LISTED'), d.closed, d.reason" + RECOMMENDED,
                today,
                today);
        if (slice.cursor() != null) {
            var last = Cursor.parts(slice.cursor(), 2);
            sql.add("AND (a.due_on, a.id) > (?, ?)", Cursor.date(last.get(0)), Cursor.id(last.get(1)));
        }
        sql.add("ORDER BY a.due_on, a.id LIMIT " + (slice.limit() + 1));
        var found = sql.rows(entities).stream().map(AccessDecisions::row).toList();
        return Slice.of(found, slice, row -> Cursor.of(row.dueOn(), row.assignmentId()));
    }

    private static LateRow row(Object[] row) {
        return new LateRow(
                Rows.uuid(row[0]),
                Rows.uuid(row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Rows.uuid(row[5]),
                (String) row[6],
                Rows.date(row[7]),
                Rows.flag(row[8]),
                row[9] == null ? null : Rows.flag(row[9]),
                (String) row[10]);
    }

    long toDecide(LocalDate today) {
        return Rows.number(new Sql("SELECT COUNT(*)" + RECOMMENDED + " AND d.id IS NULL", today, today)
                .values(entities)
                .get(0));
    }

    /** Recommended, and not decided on yet. */
    boolean isOpen(UUID assignmentId) {
        return !new Sql(
                        "SELECT 1 FROM policy_ladder_step s WHERE s.assignment_id = ? AND s.rung = 'RECOMMENDED'"
                                + " AND NOT EXISTS (SELECT 1 FROM policy_access_decision d WHERE d.assignment_id = s.assignment_id)",
                        assignmentId)
                .values(entities)
                .isEmpty();
    }

    void add(UUID assignmentId, boolean closed, String reason, UUID by, Instant now) {
        new Sql(
                        "INSERT INTO policy_access_decision (id, assignment_id, closed, reason, decided_by, decided_at) VALUES (?, ?, ?, ?, ?, ?)",
                        Ids.next(),
                        assignmentId,
                        closed,
                        reason,
                        by,
                        Rows.utc(now))
                .run(entities);
    }
}
