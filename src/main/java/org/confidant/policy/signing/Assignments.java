package org.confidant.policy.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.persistence.Sql;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.time.When;
import org.confidant.policy.PolicyStatus;
import org.confidant.policy.PolicyVersion;
import org.confidant.policy.VersionNumber;

/** Everybody's assignments, made and ended in bulk by what the database itself knows of people. */
@ApplicationScoped
class Assignments {

    private static final String PRESENT = "p.started_on <= ? AND (p.left_on IS NULL OR p.left_on >= ?)";
    /** Who comes back owes again, in a row of its own. */
    private static final String NEXT_ROUND = "1 + COALESCE((SELECT MAX(c.round) FROM policy_assignment c"
            + " WHERE c.person_id = p.id AND c.policy_version_id = ?), 0)";

    /** Here, or yet to come. */
    private static final String NOT_GONE = "(p.left_on IS NULL OR p.left_on >= ?)";

    private static final String NAME = "CONCAT(COALESCE(p.preferred_name, p.given_name), ' ', p.family_name)";

    @PersistenceContext
    private EntityManager entities;

    /** The days of POL-13 and POL-14. */
    record Days(int starter, int resign) {}

    PolicyVersion version(UUID id) {
        var version = id == null ? null : entities.find(PolicyVersion.class, id);
        if (version == null || !version.wasPublished()) throw new NotFound();
        return version;
    }

    List<UUID> publishedVersions() {
        return new Sql("SELECT id FROM policy_version WHERE status = 'PUBLISHED'")
                .values(entities).stream().map(Rows::uuid).toList();
    }

    boolean isPublished(UUID version) {
        return !new Sql("SELECT 1 FROM policy_version WHERE id = ? AND status = 'PUBLISHED'", version)
                .values(entities)
                .isEmpty();
    }

    Assignment get(UUID id) {
        var assignment = id == null ? null : entities.find(Assignment.class, id);
        if (assignment == null) throw new NotFound();
        return assignment;
    }

    /** The person's assignment, the last one if it came round again, held for this transaction alone; null when there is none. */
    Assignment locked(UUID versionId, UUID personId) {
        return entities.createQuery(
                        "SELECT a FROM Assignment a WHERE a.policyVersionId = ?1 AND a.personId = ?2 ORDER BY a.round DESC",
                        Assignment.class)
                .setParameter(1, versionId)
                .setParameter(2, personId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    Assignment locked(UUID id) {
        var assignment = entities.find(Assignment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (assignment == null) throw new NotFound();
        return assignment;
    }

    void flush() {
        entities.flush();
    }

    /**
     * Gives everybody whom the version names and who owes and has given nothing an assignment (POL-02), also those who are yet to start.
     *
     * @param joining whether people come to a version that is there already, and not a version to people: then it is the
     *     gate of whoever has just started (POL-13)
     * @return how many
     */
    int assign(PolicyVersion version, Scope scope, Days days, boolean joining, LocalDate today, Instant now) {
        var audience = version.audience().condition(today);
        var sql = new Sql("")
                .add(
                        "INSERT INTO policy_assignment (id, policy_version_id, person_id, status, assigned_at, late, version, round, cause, gate, due_on)"
                                + " SELECT UUID(), ?, p.id, 'ASSIGNED', ?, FALSE, 0, " + (joining ? NEXT_ROUND : "1")
                                + ", ?, ? AND p.started_on >= ?"
                                + " AND DATE_ADD(p.started_on, INTERVAL ? DAY) >= ?, " + dueSql()
                                + " FROM person p WHERE",
                        assignValues(version, days, joining, today, now))
                .add(NOT_GONE + " AND", today)
                .add(audience.sql() + " AND", audience.values())
                .add(
                        "NOT EXISTS (SELECT 1 FROM policy_assignment a JOIN policy_version v ON v.id = a.policy_version_id"
                                + " WHERE a.person_id = p.id AND v.sign_base_id = ? AND a.status NOT IN ('CANCELLED', 'EXPIRED'))"
                                + " AND NOT EXISTS (SELECT 1 FROM policy_assignment b WHERE b.person_id = p.id AND b.policy_version_id = ?"
                                + (joining ? " AND b.status NOT IN ('CANCELLED', 'EXPIRED')" : "") + ")",
                        version.signBaseId(),
                        version.id());
        return scope.narrow(sql)
                // the hourly job and whoever adds a person may meet here; one assignment is made, neither fails
                .add("ON DUPLICATE KEY UPDATE policy_assignment.version = policy_assignment.version")
                .run(entities);
    }

    /** POL-13 for those who are still in their first days, POL-14 for the others; {@link Due} says the same in Java. */
    private static String dueSql() {
        return "CASE WHEN p.started_on >= ? OR DATE_ADD(p.started_on, INTERVAL ? DAY) >= ?"
                + " THEN GREATEST(DATE_ADD(p.started_on, INTERVAL ? DAY), ?) ELSE ? END";
    }

    private static List<Object> assignValues(
            PolicyVersion version, Days days, boolean joining, LocalDate today, Instant now) {
        var effective = version.effectiveFrom();
        var values = new ArrayList<Object>(List.of(version.id(), Rows.utc(now)));
        if (joining) values.add(version.id());
        values.addAll(List.of(
                (joining ? Cause.JOINED : Cause.PUBLISHED).name(),
                joining,
                effective,
                days.starter(),
                today,
                effective,
                days.starter(),
                today,
                days.starter(),
                effective,
                Due.resign(effective, today, days.resign(), days.starter())));
        return values;
    }

    /** Leavers, and those whom the version no longer names, owe nothing any more; what was signed stays signed. */
    int cancelGone(PolicyVersion version, Scope scope, LocalDate today, Instant now) {
        var audience = version.audience().condition(today);
        var sql = new Sql(
                        "UPDATE policy_assignment a JOIN person p ON p.id = a.person_id"
                                + " SET a.cancel_reason = IF(p.left_on < ?, 'LEFT', 'NOT_IN_AUDIENCE'), a.status = 'CANCELLED', a.closed_at = ?,"
                                + " a.version = a.version + 1 WHERE a.policy_version_id = ? AND a.status IN ('ASSIGNED', 'OPENED', 'DECLINED', 'EXEMPT')"
                                + " AND (",
                        today,
                        Rows.utc(now),
                        version.id())
                .add(NOT_GONE + " AND", today)
                .add(audience.sql() + ") IS NOT TRUE", audience.values());
        return scope.narrow(sql).run(entities);
    }

    /** POL-03: an exemption that has run out leaves the policy owed again. */
    int endExemptions(PolicyVersion version, Scope scope, Days days, LocalDate today) {
        var sql = new Sql(
                "UPDATE policy_assignment a SET a.status = 'ASSIGNED', a.due_on = GREATEST(a.due_on, ?), a.told_at = NULL, a.version = a.version + 1"
                        + " WHERE a.policy_version_id = ? AND a.status = 'EXEMPT' AND a.exempt_until < ?",
                today.plusDays(days.starter()),
                version.id(),
                today);
        return scope.narrow(sql, "a.person_id").run(entities);
    }

    int cancelOpen(UUID versionId, Scope scope, String reason, Instant now) {
        var sql = new Sql(
                "UPDATE policy_assignment a SET a.status = 'CANCELLED', a.cancel_reason = ?, a.closed_at = ?, a.version = a.version + 1"
                        + " WHERE a.policy_version_id = ? AND a.status IN ('ASSIGNED', 'OPENED', 'EXEMPT')",
                reason,
                Rows.utc(now),
                versionId);
        return scope.narrow(sql, "a.person_id").run(entities);
    }

    /** A change of wording takes what is still owed along, with its day. */
    int carryOver(UUID former, UUID next, Scope scope) {
        var sql = new Sql(
                "UPDATE policy_assignment a SET a.policy_version_id = ?, a.status = IF(a.status = 'OPENED', 'ASSIGNED', a.status),"
                        + " a.opened_at = NULL, a.version = a.version + 1"
                        + " WHERE a.policy_version_id = ? AND a.status IN ('ASSIGNED', 'OPENED', 'EXEMPT')"
                        + " AND a.person_id NOT IN (SELECT b.person_id FROM (SELECT person_id FROM policy_assignment WHERE policy_version_id = ?) b)",
                next,
                former,
                next);
        return scope.narrow(sql, "a.person_id").run(entities);
    }

    /** Vector (a): signatures under the former text stop counting when a material version takes effect. */
    int supersedeSigned(UUID former, Scope scope) {
        var sql = new Sql(
                "UPDATE policy_assignment a JOIN policy_version v ON v.id = a.policy_version_id"
                        + " JOIN policy_version f ON f.id = ? SET a.status = 'SUPERSEDED', a.version = a.version + 1"
                        + " WHERE v.sign_base_id = f.sign_base_id AND a.status = 'SIGNED'",
                former);
        return scope.narrow(sql, "a.person_id").run(entities);
    }

    /**
     * POL-15, POL-16: signatures that no longer count; the people who gave them owe the version in force once more, in an
     * assignment of its own. What they signed stays as it is.
     *
     * @param which only these signatures; a condition on {@code a} and {@code p}
     * @return how many
     */
    int renew(
            PolicyVersion version,
            Scope scope,
            Cause cause,
            Condition which,
            LocalDate dueOn,
            LocalDate today,
            Instant now) {
        var audience = version.audience().condition(today);
        var expire = new Sql(
                        "UPDATE policy_assignment a JOIN policy_version v ON v.id = a.policy_version_id JOIN person p ON p.id = a.person_id"
                                + " SET a.status = 'EXPIRED', a.expired_at = ?, a.version = a.version + 1"
                                + " WHERE v.sign_base_id = ? AND v.policy_id = ? AND a.status = 'SIGNED' AND",
                        Rows.utc(now),
                        version.signBaseId(),
                        version.policyId())
                .add(which.sql() + " AND", which.values())
                .add(PRESENT + " AND", today, today)
                .add(audience.sql(), audience.values());
        int expired = scope.narrow(expire).run(entities);
        if (expired == 0) return 0;
        var assign = new Sql(
                "INSERT INTO policy_assignment (id, policy_version_id, person_id, status, assigned_at, due_on, late, version, round, cause, gate)"
                        + " SELECT UUID(), ?, p.id, 'ASSIGNED', ?, ?, FALSE, 0, 1 + COALESCE((SELECT MAX(b.round) FROM policy_assignment b"
                        + " WHERE b.policy_version_id = ? AND b.person_id = p.id), 0), ?, FALSE FROM person p WHERE EXISTS"
                        + " (SELECT 1 FROM policy_assignment a JOIN policy_version v ON v.id = a.policy_version_id WHERE a.person_id = p.id"
                        + " AND v.sign_base_id = ? AND v.policy_id = ? AND a.status = 'EXPIRED' AND a.expired_at = ?)",
                version.id(),
                Rows.utc(now),
                dueOn,
                version.id(),
                cause.name(),
                version.signBaseId(),
                version.policyId(),
                Rows.utc(now));
        scope.narrow(assign).run(entities);
        var notCounting = new Sql(
                "DELETE e FROM attestation_effective e JOIN policy_assignment a ON a.attestation_id = e.attestation_id"
                        + " JOIN policy_version v ON v.id = a.policy_version_id"
                        + " WHERE v.sign_base_id = ? AND v.policy_id = ? AND a.status = 'EXPIRED' AND a.expired_at = ?",
                version.signBaseId(),
                version.policyId(),
                Rows.utc(now));
        scope.narrow(notCounting, "a.person_id").run(entities);
        return expired;
    }

    /** Part of a statement about assignments and people, with its values. */
    record Condition(String sql, List<Object> values) {}

    static Condition signedBefore(Instant moment) {
        return new Condition("a.closed_at < ?", List.of(Rows.utc(moment)));
    }

    /** POL-16: given before an absence ended that was so many days long or longer. */
    static Condition signedBeforeReturn(int days, LocalDate today) {
        return new Condition(
                "EXISTS (SELECT 1 FROM person_absence w WHERE w.person_id = p.id AND w.to_date < ?"
                        + " AND DATEDIFF(w.to_date, w.from_date) + 1 >= ? AND a.closed_at < DATE_ADD(w.to_date, INTERVAL 1 DAY))",
                List.of(today, days));
    }

    // ---- the gate of starters (POL-13)

    /** Of these people, or of everybody: those whose account is not as their gate wants it, and how it should be. */
    Map<UUID, Boolean> gatesToMove(Scope scope) {
        var sql = new Sql("SELECT p.id, c.restricted FROM account c JOIN person p ON p.id = c.person_id WHERE"
                + " c.restricted <> EXISTS (SELECT 1 FROM policy_assignment a WHERE a.person_id = p.id AND a.gate"
                + " AND a.status IN ('ASSIGNED', 'OPENED', 'DECLINED'))");
        // without people in particular only those are looked at who are restricted or have a gate at all
        if (scope.people().isEmpty())
            sql.add("AND (c.restricted OR p.id IN (SELECT g.person_id FROM policy_assignment g WHERE g.gate"
                    + " AND g.status IN ('ASSIGNED', 'OPENED', 'DECLINED')))");
        return scope.narrow(sql).rows(entities).stream()
                .collect(Collectors.toMap(row -> Rows.uuid(row[0]), row -> !Rows.flag(row[1])));
    }

    // ---- what people see

    /** What counts now before what came round again, each newest first; the first 200 are a working life. */
    List<MyPolicy> of(UUID personId, Instant now) {
        return new Sql(
                        "SELECT a.id, v.id, v.title, v.major, v.minor, a.status, a.due_on,"
                                + " LENGTH(v.canonical_text) - LENGTH(REPLACE(v.canonical_text, ' ', '')) + 1, v.change_summary,"
                                + " (SELECT MAX(t.signed_at) FROM attestation t WHERE t.person_id = a.person_id AND t.policy_id = v.policy_id"
                                + " AND t.decision <> 'DECLINED' AND t.policy_version_id <> v.id),"
                                + " a.attestation_id, a.closed_at FROM policy_assignment a JOIN policy_version v ON v.id = a.policy_version_id"
                                + " WHERE a.person_id = ? AND a.status <> 'CANCELLED' ORDER BY a.status = 'EXPIRED', a.due_on DESC, a.round DESC, a.id LIMIT 200",
                        personId)
                .rows(entities).stream().map(row -> mine(row, now)).toList();
    }

    private static MyPolicy mine(Object[] row, Instant now) {
        var status = AssignmentStatus.valueOf((String) row[5]);
        var dueOn = Rows.date(row[6]);
        return new MyPolicy(
                Rows.uuid(row[0]),
                Rows.uuid(row[1]),
                (String) row[2],
                new VersionNumber((int) Rows.number(row[3]), (int) Rows.number(row[4])),
                status,
                dueOn,
                Due.isOverdue(status, dueOn, now),
                (int) Rows.number(row[7]),
                (String) row[8],
                org.confidant.foundation.time.When.dayOf(Rows.instant(row[9])),
                Rows.uuid(row[10]),
                Rows.instant(row[11]));
    }

    /** Counts for each version that was published, newest first; only one manager's people when given. */
    Slice<CoverageRow> coverage(UUID managerId, UUID versionId, LocalDate today, SliceRequest slice) {
        var sql = new Sql(
                "SELECT v.id, y.code, v.title, v.major, v.minor, v.status, v.effective_from, v.published_at,"
                        + " COALESCE(SUM(p.id IS NOT NULL AND a.status = 'SIGNED'), 0), COALESCE(SUM(p.id IS NOT NULL AND a.status = 'DECLINED'), 0),"
                        + " COALESCE(SUM(p.id IS NOT NULL AND a.status IN ('ASSIGNED', 'OPENED')), 0),"
                        + " COALESCE(SUM(p.id IS NOT NULL AND a.status IN ('ASSIGNED', 'OPENED') AND a.due_on < ?), 0),"
                        + " COALESCE(SUM(p.id IS NOT NULL AND a.status = 'EXEMPT'), 0)"
                        + " FROM policy_version v JOIN policy y ON y.id = v.policy_id"
                        + " LEFT JOIN policy_version w ON w.sign_base_id = v.sign_base_id AND w.policy_id = v.policy_id"
                        + " LEFT JOIN policy_assignment a ON a.policy_version_id = w.id"
                        + " LEFT JOIN person p ON p.id = a.person_id AND " + PRESENT,
                today,
                today,
                today);
        if (managerId != null) sql.add("AND p.line_manager_id = ?", managerId);
        return page(sql.add("WHERE v.status = 'PUBLISHED'"), versionId, slice);
    }

    /** As {@link #coverage}, from what the job has counted; nothing when it has not counted every version yet. */
    Optional<Slice<CoverageRow>> counted(UUID versionId, SliceRequest slice) {
        if (!new Sql(
                        "SELECT 1 FROM policy_version v WHERE v.status = 'PUBLISHED'"
                                + " AND NOT EXISTS (SELECT 1 FROM policy_figure_count c WHERE c.policy_version_id = v.id) LIMIT 1")
                .values(entities)
                .isEmpty()) return Optional.empty();
        var sql = new Sql("SELECT v.id, y.code, v.title, v.major, v.minor, v.status, v.effective_from, v.published_at,"
                + " COALESCE(SUM(IF(f.status = 'SIGNED', f.people, 0)), 0), COALESCE(SUM(IF(f.status = 'DECLINED', f.people, 0)), 0),"
                + " COALESCE(SUM(IF(f.status IN ('ASSIGNED', 'OPENED'), f.people, 0)), 0), COALESCE(SUM(IF(f.late, f.people, 0)), 0),"
                + " COALESCE(SUM(IF(f.status = 'EXEMPT', f.people, 0)), 0) FROM policy_version v JOIN policy y ON y.id = v.policy_id"
                + " LEFT JOIN policy_figure f ON f.policy_version_id = v.id WHERE v.status = 'PUBLISHED'");
        return Optional.of(page(sql, versionId, slice));
    }

    private Slice<CoverageRow> page(Sql sql, UUID versionId, SliceRequest slice) {
        if (versionId != null) sql.add("AND v.id = ?", versionId);
        if (slice.cursor() != null) {
            var last = Cursor.parts(slice.cursor(), 2);
            sql.add(
                    "AND (v.published_at, v.id) < (?, ?)",
                    Rows.utc(Cursor.instant(last.get(0))),
                    Cursor.id(last.get(1)));
        }
        sql.add("GROUP BY v.id, y.code, v.title, v.major, v.minor, v.status, v.effective_from, v.published_at"
                + " ORDER BY v.published_at DESC, v.id DESC LIMIT " + (slice.limit() + 1));
        var found = Slice.of(sql.rows(entities), slice, row -> Cursor.of(Rows.instant(row[7]), Rows.uuid(row[0])));
        return found.map(Assignments::coverage);
    }

    private static CoverageRow coverage(Object[] row) {
        return new CoverageRow(
                Rows.uuid(row[0]),
                (String) row[1],
                (String) row[2],
                new VersionNumber((int) Rows.number(row[3]), (int) Rows.number(row[4])),
                PolicyStatus.valueOf((String) row[5]),
                Rows.date(row[6]),
                Rows.number(row[8]),
                Rows.number(row[9]),
                Rows.number(row[10]),
                Rows.number(row[11]),
                Rows.number(row[12]));
    }

    /** Who stands where, by family name; owed only, or one status. */
    Slice<OutstandingRow> people(
            PolicyVersion version,
            UUID managerId,
            OutstandingFilter filter,
            Instant now,
            LocalDate today,
            SliceRequest slice) {
        var sql = new Sql(
                "SELECT a.id, a.version, p.id, " + NAME + ", p.family_name, p.job_title, t.name, a.status, a.due_on,"
                        + " a.attestation_id, a.exempt_until, p.given_name FROM "
                        // many of the people are wanted: they are read in order until the page is full, and each table
                        // by the index that keeps that order, or MariaDB would sort all of them
                        + (filter.isOfMany()
                                ? "person p FORCE INDEX FOR ORDER BY (person_list)"
                                        + " STRAIGHT_JOIN policy_assignment a FORCE INDEX (policy_assignment_person)"
                                        + " ON p.id = a.person_id STRAIGHT_JOIN policy_version w FORCE INDEX (PRIMARY)"
                                : "policy_assignment a JOIN person p ON p.id = a.person_id JOIN policy_version w")
                        + " ON w.id = a.policy_version_id"
                        + " LEFT JOIN team t ON t.id = p.team_id WHERE w.sign_base_id = ? AND w.policy_id = ? AND",
                version.signBaseId(),
                version.policyId());
        sql.add(PRESENT + " AND " + filter.sql(), today, today);
        if (filter.show() == OutstandingFilter.Show.OVERDUE) sql.add("AND a.due_on < ?", today);
        if (managerId != null) sql.add("AND p.line_manager_id = ?", managerId);
        if (OutstandingFilter.NO_TEAM.equals(filter.teamId())) sql.add("AND p.team_id IS NULL");
        else if (filter.teamId() != null) sql.add("AND p.team_id = ?", filter.teamId());
        if (filter.answeredOn() != null)
            sql.add(
                    "AND a.closed_at >= ? AND a.closed_at < ?",
                    Rows.utc(When.startOf(filter.answeredOn())),
                    Rows.utc(When.startOf(filter.answeredOn().plusDays(1))));
        if (!filter.words().isEmpty())
            sql.add(
                    "AND (p.family_name LIKE ? OR p.given_name LIKE ? OR p.preferred_name LIKE ?)",
                    filter.like(),
                    filter.like(),
                    filter.like());
        if (slice.cursor() != null) {
            var last = Cursor.parts(slice.cursor(), 3);
            sql.add(
                    "AND (p.family_name, p.given_name, p.id) > (?, ?, ?)",
                    last.get(0),
                    last.get(1),
                    Cursor.id(last.get(2)));
        }
        sql.add("ORDER BY p.family_name, p.given_name, p.id LIMIT " + (slice.limit() + 1));
        var found = Slice.of(sql.rows(entities), slice, row -> Cursor.of(row[4], row[11], Rows.uuid(row[2])));
        return found.map(row -> outstanding(row, now));
    }

    private static OutstandingRow outstanding(Object[] row, Instant now) {
        var status = AssignmentStatus.valueOf((String) row[7]);
        var dueOn = Rows.date(row[8]);
        return new OutstandingRow(
                Rows.uuid(row[0]),
                Rows.number(row[1]),
                Rows.uuid(row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                status,
                dueOn,
                Due.isOverdue(status, dueOn, now),
                Rows.uuid(row[9]),
                Rows.date(row[10]));
    }

    // ---- letters

    /** Somebody who has not been told of an assignment yet. */
    record Untold(UUID assignmentId, UUID personId) {}

    List<Untold> untold(int most) {
        return new Sql(
                        "SELECT a.id, a.person_id FROM policy_assignment a WHERE a.told_at IS NULL AND a.status = 'ASSIGNED'"
                                + " LIMIT " + most + " FOR UPDATE SKIP LOCKED")
                .rows(entities).stream()
                        .map(row -> new Untold(Rows.uuid(row[0]), Rows.uuid(row[1])))
                        .toList();
    }

    void told(List<UUID> assignments, Instant now) {
        if (assignments.isEmpty()) return;
        new Sql("UPDATE policy_assignment SET told_at = ? WHERE", Rows.utc(now))
                .in("id", assignments)
                .run(entities);
    }

    /** Somebody to write to. */
    record Addressee(UUID personId, String email) {}

    /** POL: a refusal goes to the line manager and to whoever is Information Governance Lead today. */
    List<Addressee> toldOfRefusal(UUID personId, LocalDate today) {
        return new Sql("SELECT DISTINCT p.id, p.email FROM person p WHERE p.id <> ? AND", personId)
                        .add(
                                PRESENT + " AND (p.id = (SELECT s.line_manager_id FROM person s WHERE s.id = ?)"
                                        + " OR EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = p.id AND r.role = 'IG_LEAD' AND r.status = 'APPROVED'"
                                        + " AND r.from_date <= ? AND (r.to_date IS NULL OR r.to_date >= ?)))",
                                today,
                                today,
                                personId,
                                today,
                                today)
                        .rows(entities)
                        .stream()
                        .map(row -> new Addressee(Rows.uuid(row[0]), (String) row[1]))
                        .toList();
    }

    /** Name, job title and kind of employment as they are now. */
    String[] snapshot(UUID personId) {
        var row = new Sql("SELECT " + NAME + ", p.job_title, p.employment_type FROM person p WHERE p.id = ?", personId)
                .rows(entities)
                .get(0);
        return new String[] {(String) row[0], (String) row[1], (String) row[2]};
    }
}
