package org.confidant.foundation.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** A statement that grows with its values beside it, so that the two cannot get out of step. */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    public Sql(String part, Object... bound) {
        add(part, bound);
    }

    public Sql add(String part, Object... bound) {
        return add(part, Arrays.asList(bound));
    }

    public Sql add(String part, Collection<?> bound) {
        text.append(part).append(' ');
        bound.forEach(value -> values.add(value instanceof UUID id ? id.toString() : value));
        return this;
    }

    /** One of these: {@code part IN (?, ?, ...)}. None at all is true of nothing. */
    public Sql in(String part, Collection<?> wanted) {
        return add(
                part + " IN ("
                        + (wanted.isEmpty() ? "NULL" : String.join(", ", Collections.nCopies(wanted.size(), "?")))
                        + ")",
                wanted);
    }

    private Query query(EntityManager entities) {
        var query = entities.createNativeQuery(text.toString());
        for (int at = 0; at < values.size(); at++) query.setParameter(at + 1, values.get(at));
        return query;
    }

    public int run(EntityManager entities) {
        return query(entities).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    public List<Object[]> rows(EntityManager entities) {
        return query(entities).getResultList();
    }

    @SuppressWarnings("unchecked")
    public List<Object> values(EntityManager entities) {
        return query(entities).getResultList();
    }
}
