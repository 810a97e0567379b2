package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Role;

/** All role assignments, past and present. */
@ApplicationScoped
class RoleAssignments {

    private static final String ROW = "SELECT r.id, r.version, r.person_id, COALESCE(p.preferred_name, p.given_name),"
            + " p.family_name, r.role, r.deputy, r.from_date, r.to_date, r.status, r.basis, r.proposed_by, r.proposed_at,"
            + " r.decided_by, r.decided_at, r.refused_why FROM role_assignment r JOIN person p ON p.id = r.person_id ";

    @PersistenceContext
    private EntityManager entities;

    void add(RoleAssignment assignment) {
        entities.persist(assignment);
    }

    RoleAssignment get(UUID id, long version) {
        var assignment = id == null ? null : entities.find(RoleAssignment.class, id);
        if (assignment == null) {
            throw new NotFound();
        }
        assignment.expect(version);
        return assignment;
    }

    /** Whether the person holds, or is proposed for, the same role at a time that overlaps. */
    boolean overlaps(ProposeRole wanted) {
        return !entities.createNativeQuery("SELECT 1 FROM role_assignment WHERE person_id = ? AND role = ?"
                        + " AND status IN ('PROPOSED', 'APPROVED') AND (to_date IS NULL OR to_date >= ?)"
                        + " AND from_date <= ? LIMIT 1")
                .setParameter(1, wanted.personId().toString())
                .setParameter(2, wanted.role().name())
                .setParameter(3, wanted.fromDate())
                .setParameter(4, wanted.toDate() == null ? LocalDate.of(9999, 12, 31) : wanted.toDate())
                .getResultList()
                .isEmpty();
    }

    Optional<AssignmentRow> row(UUID id) {
        return rows(entities.createNativeQuery(ROW + "WHERE r.id = ?").setParameter(1, String.valueOf(id))).stream()
                .findFirst();
    }

    List<AssignmentRow> ofPerson(UUID personId) {
        return rows(
                entities.createNativeQuery(ROW + "WHERE r.person_id = ? ORDER BY r.from_date DESC, r.id DESC LIMIT 100")
                        .setParameter(1, personId.toString()));
    }

    /** Newest proposals first; null status for all. */
    Slice<AssignmentRow> matching(AssignmentStatus status, Role role, SliceRequest slice) {
        var where = new StringBuilder("WHERE 1 = 1");
        var values = new ArrayList<Object>();
        if (status != null) {
            where.append(" AND r.status = ?");
            values.add(status.name());
        }
        if (role != null) {
            where.append(" AND r.role = ?");
            values.add(role.name());
        }
        if (slice.cursor() != null) {
            var last = Cursor.parts(slice.cursor(), 2);
            where.append(" AND (r.proposed_at, r.id) < (?, ?)");
            values.add(Rows.utc(instant(last.get(0))));
            values.add(Ids.parse(last.get(1)).toString());
        }
        var query = entities.createNativeQuery(
                ROW + where + " ORDER BY r.proposed_at DESC, r.id DESC LIMIT " + (slice.limit() + 1));
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return Slice.of(rows(query), slice, row -> Cursor.of(row.proposedAt(), row.id()));
    }

    /** How many proposals a person could decide: neither their own nor about them. */
    int toDecide(UUID personId) {
        return (int) Rows.number(entities.createNativeQuery("SELECT COUNT(*) FROM (SELECT 1 FROM role_assignment"
                        + " WHERE status = 'PROPOSED' AND proposed_by <> ?1 AND person_id <> ?1 LIMIT 1001) some")
                .setParameter(1, personId.toString())
                .getSingleResult());
    }

    /** Whether no assignment to any of the roles was ever approved. */
    boolean neverHeld(Collection<Role> roles) {
        return entities.createQuery(
                        "SELECT r.id FROM RoleAssignment r WHERE r.role IN :roles AND r.status IN :decided", UUID.class)
                .setParameter("roles", roles)
                .setParameter("decided", List.of(AssignmentStatus.APPROVED, AssignmentStatus.ENDED))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** For each role that somebody holds on the day: how many hold it, and how many of them as deputies. */
    Map<Role, RoleGap.Held> held(LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("SELECT r.role, COUNT(*), SUM(r.deputy) FROM role_assignment r"
                        + " JOIN person p ON p.id = r.person_id AND (p.left_on IS NULL OR p.left_on >= ?1)"
                        + " WHERE r.status = 'APPROVED' AND r.from_date <= ?1 AND (r.to_date IS NULL OR r.to_date >= ?1)"
                        + " GROUP BY r.role")
                .setParameter(1, day)
                .getResultList();
        var held = new EnumMap<Role, RoleGap.Held>(Role.class);
        rows.forEach(row -> held.put(
                Role.valueOf((String) row[0]), new RoleGap.Held((int) Rows.number(row[1]), (int) Rows.number(row[2]))));
        return held;
    }

    private static java.time.Instant instant(String text) {
        try {
            return java.time.Instant.parse(text);
        } catch (java.time.DateTimeException forged) {
            throw new org.confidant.foundation.problem.Invalid("cursor", "This is not a cursor of this list.");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<AssignmentRow> rows(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new AssignmentRow(
                                Rows.uuid(row[0]),
                                Rows.number(row[1]),
                                Rows.uuid(row[2]),
                                row[3] + " " + row[4],
                                Role.valueOf((String) row[5]),
                                Rows.flag(row[6]),
                                Rows.date(row[7]),
                                Rows.date(row[8]),
                                AssignmentStatus.valueOf((String) row[9]),
                                AssignmentBasis.valueOf((String) row[10]),
                                Rows.uuid(row[11]),
                                Rows.instant(row[12]),
                                Rows.uuid(row[13]),
                                Rows.instant(row[14]),
                                (String) row[15]))
                        .toList();
    }
}
