package org.confidant.policy.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Sql;

/** From a code or a file that we handed out to the signature it is about. Only hashes are kept. */
@ApplicationScoped
class ReceiptPaths {

    @PersistenceContext
    private EntityManager entities;

    void code(String sha256, UUID attestation, Instant now) {
        new Sql(
                        "INSERT IGNORE INTO receipt_code (sha256, attestation_id, made_at) VALUES (?, ?, ?)",
                        sha256,
                        attestation,
                        Rows.utc(now))
                .run(entities);
    }

    void paper(String sha256, UUID attestation, Instant now) {
        new Sql(
                        "INSERT IGNORE INTO receipt_paper (sha256, attestation_id, made_at) VALUES (?, ?, ?)",
                        sha256,
                        attestation,
                        Rows.utc(now))
                .run(entities);
    }

    Optional<UUID> ofCode(String sha256) {
        return first(new Sql("SELECT attestation_id FROM receipt_code WHERE sha256 = ?", sha256));
    }

    Optional<UUID> ofPaper(String sha256) {
        return first(new Sql("SELECT attestation_id FROM receipt_paper WHERE sha256 = ?", sha256));
    }

    private Optional<UUID> first(Sql sql) {
        return sql.values(entities).stream().findFirst().map(Rows::uuid);
    }

    boolean exists(UUID attestation) {
        return !new Sql("SELECT 1 FROM attestation WHERE id = ?", attestation)
                .values(entities)
                .isEmpty();
    }

    /** Whether the answer still stands: not taken back, not overtaken, and the policy in force. */
    boolean isInForce(UUID attestation) {
        return !new Sql(
                        "SELECT 1 FROM attestation t JOIN policy_assignment a ON a.id = t.assignment_id"
                                + " JOIN policy_version v ON v.id = t.policy_version_id WHERE t.id = ? AND a.attestation_id = t.id"
                                + " AND a.status = IF(t.decision = 'DECLINED', 'DECLINED', 'SIGNED')"
                                + " AND NOT EXISTS (SELECT 1 FROM attestation_revocation r WHERE r.attestation_id = t.id)"
                                + " AND EXISTS (SELECT 1 FROM policy_version w WHERE w.sign_base_id = v.sign_base_id"
                                + " AND w.policy_id = v.policy_id AND w.status = 'PUBLISHED')",
                        attestation)
                .values(entities)
                .isEmpty();
    }
}
