package org.confidant.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.persistence.Sql;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Role;

/** All policies and all their versions. */
@ApplicationScoped
class PolicyVersions {

    private static final String NAME = "CONCAT(COALESCE(%1$s.preferred_name, %1$s.given_name), ' ', %1$s.family_name)";
    static final String PRESENT = "p.started_on <= ? AND (p.left_on IS NULL OR p.left_on >= ?)";

    @PersistenceContext
    private EntityManager entities;

    void add(Policy policy) {
        if (codeTaken(policy.code())) {
            throw new org.confidant.foundation.problem.Conflict(
                    "code", "This code belongs to another policy. Choose another one.");
        }
        entities.persist(policy);
        entities.flush();
    }

    private boolean codeTaken(String code) {
        return !rows(query("SELECT 1 FROM policy WHERE code = ?", code)).isEmpty();
    }

    void add(PolicyVersion version) {
        entities.persist(version);
        entities.flush();
    }

    void add(PolicyApproval approval) {
        entities.persist(approval);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Policy policy(UUID id) {
        var policy = id == null ? null : entities.find(Policy.class, id);
        if (policy == null) throw new NotFound();
        return policy;
    }

    /** Holds everybody else up who wants to begin or publish a version of this policy. */
    Policy locked(UUID id) {
        var policy = id == null ? null : entities.find(Policy.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (policy == null) throw new NotFound();
        return policy;
    }

    PolicyVersion get(UUID id) {
        var version = id == null ? null : entities.find(PolicyVersion.class, id);
        if (version == null) throw new NotFound();
        return version;
    }

    PolicyVersion get(UUID id, long seen) {
        var version = get(id);
        version.expect(seen);
        return version;
    }

    /** The newest version of the policy that was published and neither superseded nor withdrawn; null when there is none. */
    PolicyVersion latestPublished(UUID policyId) {
        return first(
                "SELECT v FROM PolicyVersion v WHERE v.policyId = ?1 AND v.status = ?2"
                        + " ORDER BY v.major DESC, v.minor DESC",
                policyId,
                PolicyStatus.PUBLISHED);
    }

    /** The version that was begun last, whatever became of it. */
    PolicyVersion newest(UUID policyId) {
        return first(
                "SELECT v FROM PolicyVersion v WHERE v.policyId = ?1 ORDER BY v.createdAt DESC, v.id DESC", policyId);
    }

    /** The version that applies on the day; null when there is none. */
    PolicyVersion inForce(UUID policyId, LocalDate day) {
        return first(
                "SELECT v FROM PolicyVersion v WHERE v.policyId = ?1 AND v.status = ?2 AND v.effectiveFrom <= ?3"
                        + " ORDER BY v.major DESC, v.minor DESC",
                policyId,
                PolicyStatus.PUBLISHED,
                day);
    }

    /** The highest number that was ever given, so that no number is given twice. */
    VersionNumber highestNumber(UUID policyId) {
        var found = rows(query(
                "SELECT major, minor FROM policy_version WHERE policy_id = ? AND major IS NOT NULL ORDER BY major DESC, minor DESC LIMIT 1",
                policyId.toString()));
        return found.isEmpty()
                ? null
                : new VersionNumber((int) Rows.number(found.get(0)[0]), (int) Rows.number(found.get(0)[1]));
    }

    /** A version that waits for a step of somebody's. */
    record Waiting(UUID id, String title, String reason) {}

    /**
     * The longest waiting first.
     *
     * @param person whose part in the writing matters; null when nobody's does
     * @param wrote whether to find what that person wrote on, or what others wrote alone (ACT-03)
     */
    List<Waiting> waiting(PolicyStatus status, UUID person, boolean wrote, int most) {
        var part = " AND (v.author_id = ? OR EXISTS (SELECT 1 FROM policy_contributor c"
                + " WHERE c.policy_version_id = v.id AND c.person_id = ?)) IS " + (wrote ? "TRUE" : "FALSE");
        var values = new ArrayList<Object>(List.of(status.name()));
        if (person != null) values.addAll(List.of(person.toString(), person.toString()));
        return rows(query(
                        "SELECT v.id, v.title, v.reason FROM policy_version v WHERE v.status = ?"
                                + (person == null ? "" : part) + " ORDER BY v.changed_at, v.id LIMIT " + most,
                        values.toArray()))
                .stream()
                .map(row -> new Waiting(Rows.uuid(row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    PolicyVersion underWay(UUID policyId) {
        return first(
                "SELECT v FROM PolicyVersion v WHERE v.policyId = ?1 AND v.status IN (?2, ?3, ?4, ?5)",
                policyId,
                PolicyStatus.DRAFT,
                PolicyStatus.REJECTED,
                PolicyStatus.IN_REVIEW,
                PolicyStatus.APPROVED);
    }

    private PolicyVersion first(String jpql, Object... values) {
        var query = entities.createQuery(jpql, PolicyVersion.class).setMaxResults(1);
        for (int at = 0; at < values.length; at++) query.setParameter(at + 1, values[at]);
        return query.getResultList().stream().findFirst().orElse(null);
    }

    /** As it is now, whatever this transaction saw of it before it was held up. */
    PolicyVersion fresh(UUID id) {
        var version = get(id);
        entities.refresh(version);
        return version;
    }

    /** Approved versions whose day has come, the oldest day first. */
    List<UUID> scheduled(LocalDate today) {
        return new Sql(
                        "SELECT id FROM policy_version WHERE status = 'APPROVED' AND scheduled_for <= ? ORDER BY scheduled_for, id",
                        today)
                .values(entities).stream().map(Rows::uuid).toList();
    }

    /** All versions of a policy, the newest first. */
    List<PolicyVersion> all(UUID policyId) {
        return entities.createQuery(
                        "SELECT v FROM PolicyVersion v WHERE v.policyId = ?1 ORDER BY v.createdAt DESC, v.id DESC",
                        PolicyVersion.class)
                .setParameter(1, policyId)
                .setMaxResults(200)
                .getResultList();
    }

    /** What somebody signed: the version, the text and the time. */
    record Signed(UUID versionId, String textSha256, Instant at) {}

    /** What the person signed last of the policy and did not take back; null when nothing. */
    Signed signedLast(UUID policyId, UUID personId) {
        return new Sql(
                        "SELECT t.policy_version_id, t.text_sha256, t.signed_at FROM attestation t"
                                + " LEFT JOIN attestation_revocation r ON r.attestation_id = t.id WHERE t.person_id = ?"
                                + " AND t.policy_id = ? AND t.decision <> 'DECLINED' AND r.id IS NULL"
                                + " ORDER BY t.signed_at DESC, t.id DESC LIMIT 1",
                        personId,
                        policyId)
                .rows(entities).stream()
                        .map(row -> new Signed(Rows.uuid(row[0]), (String) row[1], Rows.instant(row[2])))
                        .findFirst()
                        .orElse(null);
    }

    /** Versions in force whose successor's day has come: all but the newest of each policy. */
    List<PolicyVersion> overtaken(LocalDate today) {
        var ids = values(query(
                "SELECT v.id FROM policy_version v WHERE v.status = 'PUBLISHED' AND EXISTS (SELECT 1 FROM policy_version n"
                        + " WHERE n.policy_id = v.policy_id AND n.status = 'PUBLISHED' AND n.effective_from <= ?"
                        + " AND (n.major > v.major OR (n.major = v.major AND n.minor > v.minor)))",
                today));
        return ids.stream().map(id -> get(Rows.uuid(id))).toList();
    }

    Slice<PolicyRow> matching(PolicyFilter filter, SliceRequest slice) {
        var sql = new StringBuilder("SELECT v.id, v.policy_id, y.code, v.title, v.major, v.minor, v.status, "
                + NAME.formatted("o") + ", v.effective_from, v.review_due, v.changed_at FROM policy_version v"
                + " JOIN policy y ON y.id = v.policy_id LEFT JOIN person o ON o.id = v.owner_id WHERE 1 = 1");
        var values = new ArrayList<Object>();
        if (!filter.words().isEmpty()) {
            sql.append(" AND (y.code LIKE ? OR v.title LIKE ?)");
            values.add(filter.like());
            values.add(filter.like());
        }
        if (filter.status() != null) {
            sql.append(" AND v.status = ?");
            values.add(filter.status().name());
        }
        if (slice.cursor() != null) {
            var last = Cursor.parts(slice.cursor(), 2);
            sql.append(" AND (v.changed_at, v.id) < (?, ?)");
            values.add(Rows.utc(instant(last.get(0))));
            values.add(id(last.get(1)));
        }
        sql.append(" ORDER BY v.changed_at DESC, v.id DESC LIMIT ").append(slice.limit() + 1);
        var found = rows(query(sql.toString(), values.toArray())).stream()
                .map(PolicyVersions::row)
                .toList();
        return Slice.of(found, slice, row -> Cursor.of(row.changedAt(), row.id()));
    }

    private static Instant instant(String part) {
        try {
            return Instant.parse(part);
        } catch (java.time.format.DateTimeParseException forged) {
            throw new org.confidant.foundation.problem.Invalid(
                    "cursor", "This is not a cursor of this list. Begin again without one.");
        }
    }

    private static String id(String part) {
        try {
            return UUID.fromString(part).toString();
        } catch (IllegalArgumentException forged) {
            throw new org.confidant.foundation.problem.Invalid(
                    "cursor", "This is not a cursor of this list. Begin again without one.");
        }
    }

    private static PolicyRow row(Object[] row) {
        return new PolicyRow(
                Rows.uuid(row[0]),
                Rows.uuid(row[1]),
                (String) row[2],
                (String) row[3],
                row[4] == null ? null : new VersionNumber((int) Rows.number(row[4]), (int) Rows.number(row[5])),
                PolicyStatus.valueOf((String) row[6]),
                (String) row[7],
                Rows.date(row[8]),
                Rows.date(row[9]),
                Rows.instant(row[10]));
    }

    List<PolicyDetail.Approval> approvals(UUID versionId) {
        return rows(query(
                        "SELECT a.approved, " + NAME.formatted("p")
                                + ", a.capacity, a.minute_reference, a.note, a.text_sha256, a.decided_at, a.author_materiality, a.materiality"
                                + " FROM policy_approval a JOIN person p ON p.id = a.person_id WHERE a.policy_version_id = ? ORDER BY a.decided_at",
                        versionId.toString()))
                .stream()
                .map(row -> new PolicyDetail.Approval(
                        Rows.flag(row[0]),
                        (String) row[1],
                        Role.valueOf((String) row[2]).label(),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        materiality(row[7]),
                        materiality(row[8]),
                        Rows.instant(row[6])))
                .toList();
    }

    private static Materiality materiality(Object name) {
        return name == null ? null : Materiality.valueOf((String) name);
    }

    String name(UUID personId) {
        if (personId == null) return null;
        return values(query("SELECT " + NAME.formatted("p") + " FROM person p WHERE p.id = ?", personId.toString()))
                .stream()
                .findFirst()
                .map(String.class::cast)
                .orElse(null);
    }

    boolean isHere(UUID personId, LocalDate today) {
        return !values(query("SELECT 1 FROM person p WHERE p.id = ? AND " + PRESENT, personId.toString(), today, today))
                .isEmpty();
    }

    List<Choice> owners(LocalDate today) {
        return rows(query(
                        "SELECT DISTINCT p.id, " + NAME.formatted("p")
                                + ", p.family_name FROM person p JOIN role_assignment r ON r.person_id = p.id"
                                + " WHERE r.status = 'APPROVED' AND r.from_date <= ? AND (r.to_date IS NULL OR r.to_date >= ?) AND "
                                + PRESENT
                                + " AND r.role IN ('CHIEF_EXECUTIVE', 'CALDICOTT_GUARDIAN', 'IG_GROUP_MEMBER', 'IG_LEAD', 'IG_MANAGER', 'DPO',"
                                + " 'HR_MANAGER', 'SERVICE_MANAGER', 'MANAGEMENT', 'SIRO') ORDER BY p.family_name, p.id LIMIT 500",
                        today,
                        today,
                        today,
                        today))
                .stream()
                .map(row -> new Choice(Rows.uuid(row[0]), (String) row[1]))
                .toList();
    }

    private Query query(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int at = 0; at < values.length; at++) query.setParameter(at + 1, values[at]);
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> values(Query query) {
        return query.getResultList();
    }
}
