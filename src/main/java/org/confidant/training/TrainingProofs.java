package org.confidant.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
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

/** Everything that people completed, also what was revoked. */
@ApplicationScoped
@InTransaction
class TrainingProofs implements ProofSource {

    private static final int MOST = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Override
    public String objectType() {
        return "TRAINING_COMPLETION";
    }

    @Override
    public List<ProofRow> of(UUID personId) {
        if (!personId.equals(caller.personId())
                && !caller.may(Permission.RECORD_TRAINING)
                && !caller.may(Permission.SEE_AUDIT)) return List.of();
        var today = When.dayOf(clock.instant());
        return new Sql(
                        "SELECT t.id, c.title, t.completed_on, t.expires_on < ?,"
                                + " EXISTS (SELECT 1 FROM training_completion r WHERE r.revokes_id = t.id)"
                                + " FROM training_completion t JOIN course c ON c.id = t.course_id"
                                + " WHERE t.person_id = ? AND t.completed_on IS NOT NULL"
                                + " ORDER BY t.completed_on DESC, t.id DESC LIMIT " + MOST,
                        today,
                        personId)
                .rows(entities).stream().map(this::row).toList();
    }

    private ProofRow row(Object[] row) {
        boolean over = row[3] != null && Rows.flag(row[3]);
        boolean revoked = Rows.flag(row[4]);
        return new ProofRow(
                objectType(),
                Rows.uuid(row[0]),
                "Training",
                (String) row[1],
                "Completed",
                When.startOf(Rows.date(row[2])),
                revoked ? "Revoked" : over ? "Ran out" : "In force",
                !revoked && !over,
                null);
    }

    @Override
    public long count(ProofWish wish) {
        return wish.policyId() != null
                ? 0
                : Rows.number(where("SELECT COUNT(*) FROM training_completion t", wish)
                        .values(entities)
                        .get(0));
    }

    @Override
    public List<UUID> ids(ProofWish wish, UUID after, int most) {
        if (wish.policyId() != null) return List.of();
        var sql = where("SELECT t.id FROM training_completion t", wish);
        if (after != null) sql.add("AND t.id > ?", after);
        return sql.add("ORDER BY t.id LIMIT " + most).values(entities).stream()
                .map(Rows::uuid)
                .toList();
    }

    private static Sql where(String select, ProofWish wish) {
        var sql = new Sql(select + " WHERE t.completed_on IS NOT NULL");
        if (wish.personId() != null) sql.add("AND t.person_id = ?", wish.personId());
        if (wish.from() != null) sql.add("AND t.completed_on >= ?", wish.from());
        if (wish.to() != null) sql.add("AND t.completed_on <= ?", wish.to());
        return sql;
    }
}
