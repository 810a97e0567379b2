package org.confidant.policy.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.persistence.Sql;
import org.confidant.foundation.problem.NotFound;
import org.confidant.policy.Declarations;

/** Every signature that was ever given. Only the row that says which one counts can go away again. */
@ApplicationScoped
class Attestations {

    private static final String RECEIPT =
            "SELECT t.id, t.assignment_id, t.person_id, t.person_name, t.job_title, t.employment_type, t.policy_id,"
                    + " t.policy_version_id, t.policy_title, t.version_number, t.text_sha256, t.artefact_sha256, t.declaration_sha256, t.decision,"
                    + " t.remark, t.signed_at, t.zone_id, t.local_offset, t.due_on, t.late, t.opened_at, t.authn_method, t.authn_at,"
                    + " t.reauthenticated, t.language, r.reason, r.revoked_at, t.scrolled_pct, t.read_seconds, t.quiz_attempt_id, t.quiz_attempt_no,"
                    + " t.quiz_right, t.quiz_asked, t.quiz_pass_mark, t.paper_signed_on, t.witness_id, t.witness_name, t.scan_sha256 FROM attestation t LEFT JOIN attestation_revocation r ON r.attestation_id = t.id";

    @PersistenceContext
    private EntityManager entities;

    void add(Attestation attestation, Declarations statements, Set<String> affirmed) {
        entities.persist(attestation);
        entities.flush();
        int position = 0;
        for (var statement : statements.statements()) {
            var hash = Declarations.hash(statement);
            new Sql(
                            "INSERT INTO attestation_statement (attestation_id, position, statement, sha256, affirmed) VALUES (?, ?, ?, ?, ?)",
                            attestation.id(),
                            ++position,
                            statement,
                            hash,
                            affirmed.contains(hash))
                    .run(entities);
        }
    }

    /** POL-10: the database refuses a second signature that counts; one of an earlier round gives way (POL-15). */
    void makeEffective(Attestation attestation) {
        new Sql(
                        "DELETE FROM attestation_effective WHERE person_id = ? AND policy_version_id = ? AND attestation_id IN"
                                + " (SELECT id FROM attestation WHERE person_id = ? AND policy_version_id = ? AND assignment_id <> ?)",
                        attestation.personId(),
                        attestation.policyVersionId(),
                        attestation.personId(),
                        attestation.policyVersionId(),
                        attestation.assignmentId())
                .run(entities);
        new Sql(
                        "INSERT INTO attestation_effective (person_id, policy_version_id, attestation_id) VALUES (?, ?, ?)",
                        attestation.personId(),
                        attestation.policyVersionId(),
                        attestation.id())
                .run(entities);
    }

    void revoke(Attestation attestation, String reason, UUID by, Instant now) {
        new Sql(
                        "INSERT INTO attestation_revocation (id, attestation_id, reason, revoked_by, revoked_at) VALUES (?, ?, ?, ?, ?)",
                        Ids.next(),
                        attestation.id(),
                        reason,
                        by,
                        Rows.utc(now))
                .run(entities);
        new Sql("DELETE FROM attestation_effective WHERE attestation_id = ?", attestation.id()).run(entities);
    }

    /** The scan of a paper, encrypted under the key of its signature. */
    void scan(UUID attestation, Upload upload, Instant now) {
        entities.persist(new AttestationScan(attestation, upload, now));
    }

    AttestationScan scan(UUID attestation) {
        var scan = entities.find(AttestationScan.class, attestation);
        if (scan == null) throw new NotFound();
        return scan;
    }

    /** What the page told while the person read; the furthest and the longest count. */
    void reading(UUID person, UUID version, int scrolledPct, int seconds) {
        new Sql(
                        "INSERT INTO policy_reading (person_id, policy_version_id, scrolled_pct, seconds) VALUES (?, ?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE scrolled_pct = GREATEST(scrolled_pct, VALUES(scrolled_pct)),"
                                + " seconds = GREATEST(seconds, VALUES(seconds))",
                        person,
                        version,
                        scrolledPct,
                        seconds)
                .run(entities);
    }

    Receipt.Reading reading(UUID person, UUID version) {
        return new Sql(
                        "SELECT scrolled_pct, seconds FROM policy_reading WHERE person_id = ? AND policy_version_id = ?",
                        person,
                        version)
                .rows(entities).stream()
                        .findFirst()
                        .map(row -> new Receipt.Reading((int) Rows.number(row[0]), (int) Rows.number(row[1])))
                        .orElse(null);
    }

    /** Whether the person can sign in, and so signs alone; and who leads them. */
    record Login(boolean able, UUID lineManagerId) {}

    Login login(UUID person) {
        return new Sql(
                        "SELECT EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id AND a.disabled_at IS NULL),"
                                + " p.line_manager_id FROM person p WHERE p.id = ?",
                        person)
                .rows(entities).stream()
                        .findFirst()
                        .map(row -> new Login(Rows.flag(row[0]), Rows.uuid(row[1])))
                        .orElseThrow(NotFound::new);
    }

    /** Those who owe this version and cannot sign in; only one manager's people when given. By id and name. */
    java.util.Map<UUID, String> withoutLogin(UUID version, UUID manager) {
        var sql = new Sql(
                "SELECT p.id, CONCAT(COALESCE(p.preferred_name, p.given_name), ' ', p.family_name) FROM policy_assignment a"
                        + " JOIN person p ON p.id = a.person_id WHERE a.policy_version_id = ? AND a.status IN ('ASSIGNED', 'OPENED', 'DECLINED')"
                        + " AND NOT EXISTS (SELECT 1 FROM account c WHERE c.person_id = p.id AND c.disabled_at IS NULL)",
                version);
        if (manager != null) sql.add("AND p.line_manager_id = ?", manager);
        var people = new java.util.LinkedHashMap<UUID, String>();
        sql.add("ORDER BY p.family_name, p.given_name, p.id LIMIT 500")
                .rows(entities)
                .forEach(row -> people.put(Rows.uuid(row[0]), (String) row[1]));
        return people;
    }

    boolean isRevoked(UUID id) {
        return !new Sql("SELECT 1 FROM attestation_revocation WHERE attestation_id = ?", id)
                .values(entities)
                .isEmpty();
    }

    Attestation get(UUID id) {
        var attestation = id == null ? null : entities.find(Attestation.class, id);
        if (attestation == null) throw new NotFound();
        return attestation;
    }

    Receipt receipt(UUID id) {
        var rows = id == null ? List.<Object[]>of() : new Sql(RECEIPT + " WHERE t.id = ?", id).rows(entities);
        if (rows.isEmpty()) throw new NotFound();
        return receipt(rows.get(0), statements(id));
    }

    private List<Receipt.Statement> statements(UUID id) {
        return new Sql(
                        "SELECT statement, sha256, affirmed FROM attestation_statement WHERE attestation_id = ? ORDER BY position",
                        id)
                .rows(entities).stream()
                        .map(row -> new Receipt.Statement((String) row[0], (String) row[1], Rows.flag(row[2])))
                        .toList();
    }

    private static Receipt receipt(Object[] row, List<Receipt.Statement> statements) {
        return new Receipt(
                Rows.uuid(row[0]),
                Rows.uuid(row[1]),
                Rows.uuid(row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                Rows.uuid(row[6]),
                Rows.uuid(row[7]),
                (String) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11],
                (String) row[12],
                Decision.valueOf((String) row[13]),
                (String) row[14],
                Rows.instant(row[15]),
                (String) row[16],
                (String) row[17],
                Rows.date(row[18]),
                Rows.flag(row[19]),
                Rows.instant(row[20]),
                (String) row[21],
                Rows.instant(row[22]),
                Rows.flag(row[23]),
                (String) row[24],
                statements,
                row[25] == null ? null : new Receipt.Revocation((String) row[25], Rows.instant(row[26])),
                row[27] == null ? null : new Receipt.Reading((int) Rows.number(row[27]), (int) Rows.number(row[28])),
                row[29] == null
                        ? null
                        : new Receipt.Quiz(
                                Rows.uuid(row[29]),
                                (int) Rows.number(row[30]),
                                (int) Rows.number(row[31]),
                                (int) Rows.number(row[32]),
                                (int) Rows.number(row[33])),
                row[34] == null
                        ? null
                        : new Receipt.Paper(
                                Rows.date(row[34]), Rows.uuid(row[35]), (String) row[36], (String) row[37]));
    }

    /** Newest first; of one person, of one version, or of both. */
    Slice<ReceiptRow> newest(UUID personId, UUID versionId, SliceRequest slice) {
        var sql = new Sql(
                "SELECT t.id, t.person_id, t.person_name, t.policy_version_id, t.policy_title, t.version_number, t.decision,"
                        + " t.signed_at, t.late, r.id IS NOT NULL FROM attestation t LEFT JOIN attestation_revocation r ON r.attestation_id = t.id"
                        + " WHERE 1 = 1");
        if (personId != null) sql.add("AND t.person_id = ?", personId);
        if (versionId != null) sql.add("AND t.policy_version_id = ?", versionId);
        if (slice.cursor() != null) {
            var last = Cursor.parts(slice.cursor(), 2);
            sql.add("AND (t.signed_at, t.id) < (?, ?)", Rows.utc(Cursor.instant(last.get(0))), Cursor.id(last.get(1)));
        }
        sql.add("ORDER BY t.signed_at DESC, t.id DESC LIMIT " + (slice.limit() + 1));
        var found = sql.rows(entities).stream().map(Attestations::row).toList();
        return Slice.of(found, slice, row -> Cursor.of(row.signedAt(), row.id()));
    }

    private static ReceiptRow row(Object[] row) {
        return new ReceiptRow(
                Rows.uuid(row[0]),
                Rows.uuid(row[1]),
                (String) row[2],
                Rows.uuid(row[3]),
                (String) row[4],
                (String) row[5],
                Decision.valueOf((String) row[6]),
                Rows.instant(row[7]),
                Rows.flag(row[8]),
                Rows.flag(row[9]));
    }
}
