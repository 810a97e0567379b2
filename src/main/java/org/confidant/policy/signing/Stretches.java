package org.confidant.policy.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Sql;

/** Work on everybody that is too much for one request: written down with it, done by a job, resumed where it stopped. */
@ApplicationScoped
class Stretches {

    private static final String COLUMNS =
            "SELECT id, kind, policy_version_id, successor_id, signed_afresh, after_person_id,"
                    + " looked_at, changed, people, begun_at, ended_at FROM assignment_stretch";

    @PersistenceContext
    private EntityManager entities;

    void add(Stretch.Kind kind, UUID version, UUID successor, boolean signedAfresh, Instant now) {
        new Sql(
                        "INSERT INTO assignment_stretch (id, kind, policy_version_id, successor_id, signed_afresh, looked_at, changed, people, begun_at)"
                                + " SELECT ?, ?, ?, ?, ?, 0, 0, COUNT(*), ? FROM person",
                        Ids.next(),
                        kind.name(),
                        version,
                        successor,
                        signedAfresh,
                        Rows.utc(now))
                .run(entities);
    }

    /** What was begun first and is not done, held for this transaction alone. */
    Optional<Stretch> next() {
        return new Sql(COLUMNS + " WHERE ended_at IS NULL ORDER BY id LIMIT 1 FOR UPDATE")
                .rows(entities).stream().map(Stretches::stretch).findFirst();
    }

    boolean waiting() {
        return !new Sql("SELECT 1 FROM assignment_stretch WHERE ended_at IS NULL LIMIT 1")
                .values(entities)
                .isEmpty();
    }

    Optional<Stretch> publication(UUID version) {
        return new Sql(
                        COLUMNS + " WHERE policy_version_id = ? AND kind = 'PUBLISH' ORDER BY begun_at DESC LIMIT 1",
                        version)
                .rows(entities).stream().map(Stretches::stretch).findFirst();
    }

    /** @param last the last person looked at; null when everybody was */
    void done(Stretch stretch, UUID last, int lookedAt, int changed, Instant now) {
        var sql = last == null
                ? new Sql(
                        "UPDATE assignment_stretch SET looked_at = people, changed = changed + ?, ended_at = ?",
                        changed,
                        Rows.utc(now))
                : new Sql(
                        "UPDATE assignment_stretch SET looked_at = LEAST(people, looked_at + ?), changed = changed + ?, after_person_id = ?",
                        lookedAt,
                        changed,
                        last);
        sql.add("WHERE id = ?", stretch.id()).run(entities);
    }

    private static Stretch stretch(Object[] row) {
        return new Stretch(
                Rows.uuid(row[0]),
                Stretch.Kind.valueOf((String) row[1]),
                Rows.uuid(row[2]),
                Rows.uuid(row[3]),
                Rows.flag(row[4]),
                Rows.uuid(row[5]),
                Rows.number(row[6]),
                Rows.number(row[7]),
                Rows.number(row[8]),
                Rows.instant(row[9]),
                Rows.instant(row[10]));
    }
}
