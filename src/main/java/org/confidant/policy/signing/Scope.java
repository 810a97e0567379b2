package org.confidant.policy.signing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.persistence.Sql;

/** Whom one statement about people, {@code p}, looks at: everybody, a handful, or a stretch of all ids. */
record Scope(Set<UUID> people, UUID after, UUID upTo) {

    private static final int MOST_ALONE = 500;

    static final Scope EVERYBODY = new Scope(Set.of(), null, null);

    /** A handful in each, so that no statement grows without end. */
    static List<Scope> of(Collection<UUID> people) {
        var all = List.copyOf(people);
        var scopes = new ArrayList<Scope>();
        for (int from = 0; from < all.size(); from += MOST_ALONE) {
            scopes.add(new Scope(Set.copyOf(all.subList(from, Math.min(all.size(), from + MOST_ALONE))), null, null));
        }
        return scopes;
    }

    /**
     * @param after the id behind which the stretch begins; null for the very first
     * @param upTo the last id of it; null for the very last
     */
    static Scope between(UUID after, UUID upTo) {
        return new Scope(Set.of(), after, upTo);
    }

    Sql narrow(Sql sql) {
        return narrow(sql, "p.id");
    }

    Sql narrow(Sql sql, String id) {
        if (!people.isEmpty()) sql.in("AND " + id, people);
        if (after != null) sql.add("AND " + id + " > ?", after);
        if (upTo != null) sql.add("AND " + id + " <= ?", upTo);
        return sql;
    }
}
