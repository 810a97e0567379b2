package org.confidant.foundation.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;

@ApplicationScoped
class Letters {

    private static final String COLUMNS =
            "id, person_id, to_address, subject, state, attempts, written_at, next_try, sent_at, last_error";

    record ToSend(UUID id, String toAddress, String subject, String body, int attempts) {}

    @PersistenceContext
    private EntityManager em;

    void add(Letter letter, Instant now) {
        em.createNativeQuery(
                        "INSERT INTO letter (id, person_id, to_address, subject, body, dedupe_key, state, written_at, next_try)"
                                + " VALUES (?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)"
                                + (letter.dedupeKey() == null
                                        ? ""
                                        : " ON DUPLICATE KEY UPDATE dedupe_key = dedupe_key"))
                .setParameter(1, Ids.next().toString())
                .setParameter(
                        2, letter.personId() == null ? null : letter.personId().toString())
                .setParameter(3, letter.toAddress())
                .setParameter(4, letter.subject())
                .setParameter(5, letter.text())
                .setParameter(6, letter.dedupeKey())
                .setParameter(7, Rows.utc(now))
                .setParameter(8, Rows.utc(now))
                .executeUpdate();
    }

    /** Takes due letters for this worker alone; whoever comes second finds none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<ToSend> claim(UUID worker, Instant now, Duration lease, int most) {
        em.createNativeQuery(
                        "UPDATE letter SET leased_by = ?, leased_until = ? WHERE state = 'WAITING' AND next_try <= ?"
                                + " AND (leased_until IS NULL OR leased_until < ?) ORDER BY next_try LIMIT " + most)
                .setParameter(1, worker.toString())
                .setParameter(2, Rows.utc(now.plus(lease)))
                .setParameter(3, Rows.utc(now))
                .setParameter(4, Rows.utc(now))
                .executeUpdate();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("SELECT id, to_address, subject, body, attempts FROM letter"
                        + " WHERE state = 'WAITING' AND leased_by = ? AND leased_until >= ? ORDER BY next_try")
                .setParameter(1, worker.toString())
                .setParameter(2, Rows.utc(now))
                .getResultList();
        return rows.stream()
                .map(row -> new ToSend(Rows.uuid(row[0]), (String) row[1], (String) row[2], (String) row[3], (int)
                        Rows.number(row[4])))
                .toList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void sent(UUID id, Instant now) {
        em.createNativeQuery("UPDATE letter SET state = 'SENT', sent_at = ?, attempts = attempts + 1, leased_by = NULL,"
                        + " leased_until = NULL, last_error = NULL, body = '' WHERE id = ?")
                .setParameter(1, Rows.utc(now))
                .setParameter(2, id.toString())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(UUID id, String error, Instant nextTry, boolean giveUp) {
        em.createNativeQuery("UPDATE letter SET state = ?, attempts = attempts + 1, next_try = ?, leased_by = NULL,"
                        + " leased_until = NULL, last_error = ? WHERE id = ?")
                .setParameter(1, giveUp ? "FAILED" : "WAITING")
                .setParameter(2, Rows.utc(nextTry))
                .setParameter(3, error)
                .setParameter(4, id.toString())
                .executeUpdate();
    }

    boolean tryAgain(UUID id, Instant now) {
        return em.createNativeQuery(
                                "UPDATE letter SET state = 'WAITING', next_try = ? WHERE id = ? AND state <> 'SENT'")
                        .setParameter(1, Rows.utc(now))
                        .setParameter(2, id.toString())
                        .executeUpdate()
                == 1;
    }

    /** Newest first; null state for all. */
    Slice<LetterRow> newest(LetterState state, SliceRequest request) {
        var after = request.cursor() == null ? null : Cursor.parts(request.cursor(), 2);
        var query = em.createNativeQuery("SELECT " + COLUMNS + " FROM letter WHERE 1 = 1"
                + (state == null ? "" : " AND state = ?1")
                + (after == null ? "" : " AND (written_at < ?2 OR (written_at = ?2 AND id < ?3))")
                + " ORDER BY written_at DESC, id DESC LIMIT " + (request.limit() + 1));
        if (state != null) query.setParameter(1, state.name());
        if (after != null)
            query.setParameter(2, Rows.utc(Instant.parse(after.get(0)))).setParameter(3, after.get(1));
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return Slice.of(rows.stream().map(Letters::row).toList(), request, row -> Cursor.of(row.writtenAt(), row.id()));
    }

    long count(LetterState state) {
        return Rows.number(
                em.createNativeQuery("SELECT COUNT(*) FROM (SELECT 1 FROM letter WHERE state = ? LIMIT 1001) some")
                        .setParameter(1, state.name())
                        .getSingleResult());
    }

    private static LetterRow row(Object[] row) {
        return new LetterRow(
                Rows.uuid(row[0]),
                Rows.uuid(row[1]),
                (String) row[2],
                (String) row[3],
                LetterState.valueOf((String) row[4]),
                (int) Rows.number(row[5]),
                Rows.instant(row[6]),
                Rows.instant(row[7]),
                Rows.instant(row[8]),
                (String) row[9]);
    }
}
