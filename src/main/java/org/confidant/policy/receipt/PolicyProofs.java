package org.confidant.policy.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.evidence.ProofRow;
import org.confidant.foundation.evidence.ProofSource;
import org.confidant.foundation.evidence.ProofWish;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Sql;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.InTransaction;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.time.When;
import org.confidant.policy.signing.Decision;
import org.confidant.policy.signing.SigningService;

/** Everything that people answered to policies, also what was taken back. */
@ApplicationScoped
@InTransaction
class PolicyProofs implements ProofSource {

    /** A working life, and more. */
    private static final int MOST = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Override
    public String objectType() {
        return SigningService.ATTESTATION;
    }

    @Override
    public List<ProofRow> of(UUID personId) {
        if (!personId.equals(caller.personId())
                && !caller.may(Permission.SEE_COVERAGE)
                && !caller.may(Permission.SEE_AUDIT)) return List.of();
        return new Sql(
                        "SELECT t.id, t.policy_title, t.version_number, t.decision, t.signed_at,"
                                + " EXISTS (SELECT 1 FROM attestation_revocation r WHERE r.attestation_id = t.id),"
                                + " a.attestation_id = t.id AND a.status = IF(t.decision = 'DECLINED', 'DECLINED', 'SIGNED')"
                                + " AND EXISTS (SELECT 1 FROM policy_version w WHERE w.sign_base_id = v.sign_base_id"
                                + " AND w.policy_id = v.policy_id AND w.status = 'PUBLISHED')"
                                + " FROM attestation t JOIN policy_assignment a ON a.id = t.assignment_id"
                                + " JOIN policy_version v ON v.id = t.policy_version_id"
                                + " WHERE t.person_id = ? ORDER BY t.signed_at DESC, t.id DESC LIMIT " + MOST,
                        personId)
                .rows(entities).stream().map(PolicyProofs::row).toList();
    }

    private static ProofRow row(Object[] row) {
        var id = Rows.uuid(row[0]);
        boolean revoked = Rows.flag(row[5]);
        boolean counts = row[6] != null && Rows.flag(row[6]) && !revoked;
        return new ProofRow(
                SigningService.ATTESTATION,
                id,
                "Policy",
                row[1] + ", version " + row[2],
                Decision.valueOf((String) row[3]).getLabel(),
                Rows.instant(row[4]),
                revoked ? "Taken back" : counts ? "In force" : "Replaced",
                counts,
                "/policy/receipt.xhtml?id=" + id);
    }

    @Override
    public long count(ProofWish wish) {
        return Rows.number(where("SELECT COUNT(*) FROM attestation t", wish)
                .values(entities)
                .get(0));
    }

    @Override
    public List<UUID> ids(ProofWish wish, UUID after, int most) {
        var sql = where("SELECT t.id FROM attestation t", wish);
        if (after != null) sql.add("AND t.id > ?", after);
        return sql.add("ORDER BY t.id LIMIT " + most).values(entities).stream()
                .map(Rows::uuid)
                .toList();
    }

    private static Sql where(String select, ProofWish wish) {
        var sql = new Sql(select + " WHERE 1 = 1");
        if (wish.personId() != null) sql.add("AND t.person_id = ?", wish.personId());
        if (wish.policyId() != null) sql.add("AND t.policy_id = ?", wish.policyId());
        if (wish.from() != null) sql.add("AND t.signed_at >= ?", Rows.utc(When.startOf(wish.from())));
        if (wish.to() != null)
            sql.add("AND t.signed_at < ?", Rows.utc(When.startOf(wish.to().plusDays(1))));
        return sql;
    }
}
