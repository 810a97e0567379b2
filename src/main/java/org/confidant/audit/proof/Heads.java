package org.confidant.audit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.security.InTransaction;

/**
 * The signed tree heads in the database. Always in a transaction: on Payara an entity manager outside one is shared with
 * the managed threads that read ahead, and closed when they are done.
 */
@ApplicationScoped
@InTransaction
class Heads {

    private static final String COLUMNS =
            "select id, tree_size, root_hash, signed_at, occasion, day, note from audit_head";

    @PersistenceContext
    private EntityManager em;

    void add(Head head) {
        em.createNativeQuery("insert into audit_head (id, tree_size, root_hash, signed_at, occasion, day, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, head.id().toString())
                .setParameter(2, head.size())
                .setParameter(3, head.root())
                .setParameter(4, Rows.utc(head.signedAt()))
                .setParameter(5, head.occasion().name())
                .setParameter(6, head.day())
                .setParameter(7, head.note())
                .executeUpdate();
    }

    Optional<Head> newest() {
        return find(" order by signed_at desc, tree_size desc", 1).stream().findFirst();
    }

    List<Head> newest(int count) {
        return find(" order by signed_at desc, tree_size desc", count);
    }

    List<Head> since(Instant from) {
        return find(" where signed_at >= ? order by signed_at", 1000, Rows.utc(from));
    }

    Optional<Head> first() {
        return find(" order by signed_at", 1).stream().findFirst();
    }

    boolean has(UUID id) {
        return !find(" where id = ?", 1, id.toString()).isEmpty();
    }

    Optional<Head> ofDay(LocalDate day) {
        return find(" where day = ?", 1, day).stream().findFirst();
    }

    /** The largest tree signed so far. */
    Optional<Head> largest() {
        return find(" order by tree_size desc, signed_at desc", 1).stream().findFirst();
    }

    /** The smallest tree with this leaf in it: what is proved by it is proved by the same head for ever. */
    Optional<Head> over(long leaf) {
        return find(" where tree_size > ? order by tree_size, signed_at", 1, leaf).stream()
                .findFirst();
    }

    /** Those after this one in the order of size and time; from the first for null. */
    List<Head> after(Head last, int count) {
        if (last == null) return find(" order by tree_size, signed_at, id", count);
        return find(
                " where tree_size >= ? and (tree_size > ? or signed_at > ? or signed_at = ? and id > ?)"
                        + " order by tree_size, signed_at, id",
                count,
                last.size(),
                last.size(),
                Rows.utc(last.signedAt()),
                Rows.utc(last.signedAt()),
                last.id().toString());
    }

    /** The heads at the ends of days between two sizes of the tree, both excluded. */
    List<Head> dayEnds(long smaller, long larger, int count) {
        return find(
                " where occasion = 'DAY_END' and tree_size > ? and tree_size < ? order by tree_size, signed_at",
                count,
                smaller,
                larger);
    }

    private List<Head> find(String rest, int most, Object... values) {
        var query = em.createNativeQuery(COLUMNS + rest).setMaxResults(most);
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> head((Object[]) row)).toList();
    }

    private static Head head(Object[] row) {
        return new Head(
                Rows.uuid(row[0]),
                Rows.number(row[1]),
                (byte[]) row[2],
                Rows.instant(row[3]),
                Occasion.valueOf((String) row[4]),
                Rows.date(row[5]),
                (String) row[6]);
    }
}
