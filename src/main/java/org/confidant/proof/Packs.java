package org.confidant.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Sql;
import org.confidant.foundation.security.InTransaction;

/** Packs that were asked for, and their bytes in pieces, so that any node hands out what another one made. */
@ApplicationScoped
@InTransaction
class Packs {

    private static final String COLUMNS =
            "SELECT id, requested_by, kind, about_id, from_day, to_day, words, with_training, status, total, done,"
                    + " byte_count, requested_at, ended_at FROM proof_pack";

    @PersistenceContext
    private EntityManager entities;

    void ask(UUID id, UUID by, AskForPack wanted, String words, boolean training, long total, Instant now) {
        new Sql(
                        "INSERT INTO proof_pack (id, requested_by, kind, about_id, from_day, to_day, words, with_training,"
                                + " status, total, done, byte_count, requested_at, version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, 0, 0, ?, 1)",
                        id,
                        by,
                        wanted.kind().name(),
                        wanted.about(),
                        wanted.from(),
                        wanted.to(),
                        words,
                        training,
                        total,
                        Rows.utc(now))
                .run(entities);
    }

    List<PackRow> of(UUID person, int most) {
        return new Sql(COLUMNS + " WHERE requested_by = ? ORDER BY requested_at DESC, id DESC LIMIT " + most, person)
                .rows(entities).stream().map(Packs::row).toList();
    }

    Optional<PackRow> find(UUID id) {
        return new Sql(COLUMNS + " WHERE id = ?", id)
                .rows(entities).stream().findFirst().map(Packs::row);
    }

    long underWay(UUID person) {
        return Rows.number(new Sql(
                        "SELECT COUNT(*) FROM proof_pack WHERE requested_by = ? AND status IN ('WAITING', 'RUNNING')",
                        person)
                .values(entities)
                .get(0));
    }

    /** The one that has waited longest; one that a lost node had begun begins anew. Only the job's holder asks. */
    Optional<PackRow> begin(Instant now) {
        var next = new Sql(COLUMNS + " WHERE status IN ('RUNNING', 'WAITING') ORDER BY requested_at, id LIMIT 1")
                .rows(entities).stream().findFirst().map(Packs::row);
        next.ifPresent(pack -> {
            new Sql("DELETE FROM proof_pack_piece WHERE pack_id = ?", pack.id()).run(entities);
            new Sql(
                            "UPDATE proof_pack SET status = 'RUNNING', done = 0, byte_count = 0, started_at = ?, version = version + 1"
                                    + " WHERE id = ?",
                            Rows.utc(now),
                            pack.id())
                    .run(entities);
        });
        return next;
    }

    void progress(UUID id, long done) {
        new Sql("UPDATE proof_pack SET done = ? WHERE id = ?", done, id).run(entities);
    }

    void end(UUID id, PackStatus status, Instant now) {
        new Sql(
                        "UPDATE proof_pack SET status = ?, ended_at = ?, version = version + 1 WHERE id = ?",
                        status.name(),
                        Rows.utc(now),
                        id)
                .run(entities);
    }

    void piece(UUID id, int position, byte[] bytes) {
        new Sql("INSERT INTO proof_pack_piece (pack_id, position, bytes) VALUES (?, ?, ?)", id, position, bytes)
                .run(entities);
        new Sql("UPDATE proof_pack SET byte_count = byte_count + ? WHERE id = ?", (long) bytes.length, id)
                .run(entities);
    }

    Optional<byte[]> piece(UUID id, int position) {
        return new Sql("SELECT bytes FROM proof_pack_piece WHERE pack_id = ? AND position = ?", id, position)
                .values(entities).stream().findFirst().map(bytes -> (byte[]) bytes);
    }

    int forget(Instant before) {
        return new Sql("DELETE FROM proof_pack WHERE ended_at < ?", Rows.utc(before)).run(entities);
    }

    /** "Ada Quill", or the policy's title; null when there is none. */
    String name(PackKind kind, UUID about) {
        var sql =
                switch (kind) {
                    case PERSON ->
                        new Sql("SELECT CONCAT(given_name, ' ', family_name) FROM person WHERE id = ?", about);
                    case POLICY -> new Sql("SELECT title FROM policy WHERE id = ?", about);
                    case PERIOD -> new Sql("SELECT 'Everybody'");
                };
        return sql.values(entities).stream().findFirst().map(Object::toString).orElse(null);
    }

    /** A policy to choose. */
    record PolicyName(UUID id, String title) {}

    List<PolicyName> policies() {
        return new Sql("SELECT id, title FROM policy ORDER BY title, id LIMIT 500")
                .rows(entities).stream()
                        .map(row -> new PolicyName(Rows.uuid(row[0]), (String) row[1]))
                        .toList();
    }

    private static PackRow row(Object[] row) {
        return new PackRow(
                Rows.uuid(row[0]),
                Rows.uuid(row[1]),
                PackKind.valueOf((String) row[2]),
                Rows.uuid(row[3]),
                Rows.date(row[4]),
                Rows.date(row[5]),
                (String) row[6],
                Rows.flag(row[7]),
                PackStatus.valueOf((String) row[8]),
                Rows.number(row[9]),
                Rows.number(row[10]),
                Rows.number(row[11]),
                Rows.instant(row[12]),
                Rows.instant(row[13]));
    }
}
