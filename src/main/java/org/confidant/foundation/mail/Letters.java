package org.confidant.foundation.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.log.Log;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Jdbc;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Unavailable;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Vault;
import org.confidant.foundation.security.Concealed;
import org.confidant.foundation.security.InNewTransaction;

@ApplicationScoped
class Letters {

    private static final String COLUMNS =
            "id, person_id, to_address, subject, state, attempts, written_at, next_try, sent_at, last_error";

    private static final Log LOG = Log.of(Letters.class);

    /** Holds the key of letters to addresses that are no person's. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** @param body null when it cannot be decrypted now */
    record ToSend(UUID id, String toAddress, String subject, String body, int attempts) {}

    /** Both null when it is about nothing that could be concealed. */
    record About(String type, String id) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbc jdbc;

    @Inject
    private Concealed concealed;

    @Inject
    private Vault vault;

    /** All with one statement. What was written before is not written again. */
    void add(Collection<Letter> letters, Instant now) {
        jdbc.insertAll(
                "letter (id, person_id, to_address, subject, body, dedupe_key, about_type, about_id, state, written_at,"
                        + " next_try)",
                letters.stream().map(letter -> stored(letter, now)).toList(),
                " ON DUPLICATE KEY UPDATE dedupe_key = dedupe_key");
    }

    private Object[] stored(Letter letter, Instant now) {
        var id = Ids.next();
        return new Object[] {
            id,
            letter.personId(),
            letter.toAddress(),
            letter.subject(),
            vault.seal(body(letter.personId(), id), letter.text()),
            letter.dedupeKey(),
            letter.aboutType(),
            letter.aboutId(),
            LetterState.WAITING,
            now,
            now
        };
    }

    /** Takes due letters for this worker alone; whoever comes second finds none. */
    @InNewTransaction
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
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT id, to_address, subject, body, attempts, person_id FROM letter"
                                + " WHERE state = 'WAITING' AND leased_by = ? AND leased_until >= ? ORDER BY next_try")
                .setParameter(1, worker.toString())
                .setParameter(2, Rows.utc(now))
                .getResultList();
        return rows.stream()
                .map(row -> new ToSend(
                        Rows.uuid(row[0]),
                        (String) row[1],
                        (String) row[2],
                        opened(body(Rows.uuid(row[5]), Rows.uuid(row[0])), (byte[]) row[3]),
                        (int) Rows.number(row[4])))
                .toList();
    }

    /** One that does not open shall not hold up the others. */
    private String opened(Place place, byte[] stored) {
        try {
            var text = vault.open(place, stored);
            return text == null ? null : new String(text, StandardCharsets.UTF_8);
        } catch (Unavailable | IllegalStateException unreadable) {
            LOG.failed("letter.unreadable", unreadable, Map.of("letter", place.row()));
            return null;
        }
    }

    /** A letter carries links that open something once, so its text is a secret of whom it goes to. */
    private static Place body(UUID person, UUID letter) {
        return new Place(person == null ? NOBODY : person, letter, "body");
    }

    @InNewTransaction
    void sent(UUID id, Instant now) {
        em.createNativeQuery("UPDATE letter SET state = 'SENT', sent_at = ?, attempts = attempts + 1, leased_by = NULL,"
                        + " leased_until = NULL, last_error = NULL, body = NULL WHERE id = ?")
                .setParameter(1, Rows.utc(now))
                .setParameter(2, id.toString())
                .executeUpdate();
    }

    @InNewTransaction
    void failed(UUID id, String error, Instant nextTry, boolean giveUp) {
        em.createNativeQuery("UPDATE letter SET state = ?, attempts = attempts + 1, next_try = ?, leased_by = NULL,"
                        + " leased_until = NULL, last_error = ? WHERE id = ?")
                .setParameter(1, giveUp ? "FAILED" : "WAITING")
                .setParameter(2, Rows.utc(nextTry))
                .setParameter(3, error)
                .setParameter(4, id.toString())
                .executeUpdate();
    }

    /** What a letter is about; empty when there is no such letter for the caller. */
    Optional<About> about(UUID id) {
        var without = without();
        var query = em.createNativeQuery("SELECT about_type, about_id FROM letter WHERE id = ?1" + without.sql())
                .setParameter(1, id.toString());
        without.bind(query);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new About((String) row[0], (String) row[1]))
                .findFirst();
    }

    boolean tryAgain(UUID id, Instant now) {
        return em.createNativeQuery(
                                "UPDATE letter SET state = 'WAITING', next_try = ? WHERE id = ? AND state <> 'SENT'")
                        .setParameter(1, Rows.utc(now))
                        .setParameter(2, id.toString())
                        .executeUpdate()
                == 1;
    }

    /** Newest first, of those that exist for the caller; null state for all. */
    Slice<LetterRow> newest(LetterState state, SliceRequest request) {
        var without = without();
        var after = request.cursor() == null ? null : Cursor.parts(request.cursor(), 2);
        var query = em.createNativeQuery("SELECT " + COLUMNS + " FROM letter WHERE 1 = 1"
                + (state == null ? "" : " AND state = ?1")
                + (after == null ? "" : " AND (written_at < ?2 OR (written_at = ?2 AND id < ?3))")
                + without.sql()
                + " ORDER BY written_at DESC, id DESC LIMIT " + (request.limit() + 1));
        if (state != null) query.setParameter(1, state.name());
        if (after != null)
            query.setParameter(2, Rows.utc(Instant.parse(after.get(0)))).setParameter(3, after.get(1));
        without.bind(query);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return Slice.of(rows.stream().map(Letters::row).toList(), request, row -> Cursor.of(row.writtenAt(), row.id()));
    }

    long count(LetterState state) {
        var without = without();
        var query = em.createNativeQuery("SELECT COUNT(*) FROM (SELECT 1 FROM letter WHERE state = ?1" + without.sql()
                        + " LIMIT 1001) some")
                .setParameter(1, state.name());
        without.bind(query);
        return Rows.number(query.getSingleResult());
    }

    private Without without() {
        return new Without(concealed.fromCaller());
    }

    /** Leaves out the letters about objects that do not exist for the caller. */
    private record Without(Map<String, Collection<String>> concealed) {

        private static final int FIRST = 10;

        String sql() {
            var sql = new StringBuilder();
            var place = FIRST;
            for (var ids : concealed.values()) {
                sql.append(" AND (about_id IS NULL OR about_type <> ?")
                        .append(place++)
                        .append(" OR about_id NOT IN (");
                for (int i = 0; i < ids.size(); i++)
                    sql.append(i == 0 ? "?" : ", ?").append(place++);
                sql.append("))");
            }
            return sql.toString();
        }

        void bind(Query query) {
            var place = FIRST;
            for (var type : concealed.entrySet()) {
                query.setParameter(place++, type.getKey());
                for (var id : type.getValue()) query.setParameter(place++, id);
            }
        }
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
