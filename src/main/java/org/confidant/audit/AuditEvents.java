package org.confidant.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Jdbc;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.security.Concealed;

/** The whole trail: added to at one end, read newest first, as far as it exists for the reader. */
@ApplicationScoped
class AuditEvents {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MOST_PEOPLE = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbc jdbc;

    @Inject
    private Concealed concealed;

    void add(AuditEvent event) {
        jdbc.insert("audit_event (" + AuditEvent.COLUMNS + ")", event.values());
    }

    /** One more than asked for, so that the caller knows whether a further page exists. */
    List<AuditEvent> matching(AuditFilter filter, Collection<UUID> people, SliceRequest slice) {
        var where = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        narrow(where, values, filter, people);
        leaveOut(where, values, concealed.fromCaller());
        after(where, values, slice.cursor());
        var jpql = "select e from AuditEvent e"
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                + " order by e.ts desc, e.id desc";
        var query = em.createQuery(jpql, AuditEvent.class).setMaxResults(slice.limit() + 1);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** The people whose name contains these words, at most fifty. */
    List<UUID> peopleNamed(String words) {
        List<?> rows = em.createNativeQuery(
                        "select p.id, 1 from person p where concat(p.given_name, ' ', p.family_name) like ?1"
                                + " order by p.family_name, p.id")
                .setParameter(1, "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .setMaxResults(MOST_PEOPLE)
                .getResultList();
        return rows.stream().map(row -> Rows.uuid(((Object[]) row)[0])).toList();
    }

    Map<UUID, String> names(Collection<UUID> people) {
        if (people.isEmpty()) return Map.of();
        var query = em.createNativeQuery(
                "select p.id, concat(p.given_name, ' ', p.family_name) from person p where p.id in (?"
                        + ", ?".repeat(people.size() - 1) + ")");
        var position = 1;
        for (var person : people) query.setParameter(position++, person.toString());
        var names = new LinkedHashMap<UUID, String>();
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            names.put(Rows.uuid(columns[0]), (String) columns[1]);
        }
        return names;
    }

    private static void narrow(
            List<String> where, Map<String, Object> values, AuditFilter filter, Collection<UUID> people) {
        if (people != null) is(where, values, "e.actorId in :people", "people", people);
        is(where, values, "e.objectType = :objectType", "objectType", filter.objectType());
        is(where, values, "e.objectId = :objectId", "objectId", filter.objectId());
        is(where, values, "e.action = :action", "action", filter.action());
        is(where, values, "e.outcome = :outcome", "outcome", filter.outcome());
        is(where, values, "e.ts >= :from", "from", startOf(filter.from()));
        is(
                where,
                values,
                "e.ts < :before",
                "before",
                startOf(filter.to() == null ? null : filter.to().plusDays(1)));
    }

    /** For the caller these objects do not exist, and so neither does what was done to them, by whomever (INC-18). */
    private static void leaveOut(
            List<String> where, Map<String, Object> values, Map<String, Collection<String>> concealed) {
        concealed.forEach((type, ids) -> {
            var place = values.size();
            where.add("(e.objectId is null or e.objectType <> :hiddenType" + place + " or e.objectId not in :hidden"
                    + place + ")");
            values.put("hiddenType" + place, type);
            values.put("hidden" + place, ids);
        });
    }

    private static void after(List<String> where, Map<String, Object> values, String cursor) {
        if (cursor == null) return;
        var last = AuditCursor.of(Cursor.parts(cursor, 2));
        where.add("e.ts <= :lastTs and (e.ts < :lastTs or e.id < :lastId)");
        values.put("lastTs", last.ts());
        values.put("lastId", last.id());
    }

    private static void is(List<String> where, Map<String, Object> values, String clause, String name, Object value) {
        if (value == null) return;
        where.add(clause);
        values.put(name, value);
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(LONDON).toInstant();
    }
}
