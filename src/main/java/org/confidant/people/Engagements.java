package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Sql;
import org.confidant.foundation.problem.NotFound;
import org.confidant.people.Engagement.Kind;

/** Where people work, and with what: sites, systems, and agreements, which another room keeps and this one only names. */
@ApplicationScoped
class Engagements {

    private static final String MOST = " LIMIT 1000";
    private static final String AGREEMENT = "CONCAT(a.reference, ', ', a.counterparty)";
    private static final String CURRENT = "e.from_date <= ? AND (e.to_date IS NULL OR e.to_date >= ?)";

    @PersistenceContext
    private EntityManager entities;

    void add(Identified made) {
        entities.persist(made);
        entities.flush();
    }

    void remove(Kind kind, UUID id) {
        query("DELETE FROM " + (kind == null ? "site" : "work_system") + " WHERE id = ?", id.toString())
                .executeUpdate();
    }

    Engagement get(UUID id) {
        var engagement = id == null ? null : entities.find(Engagement.class, id);
        if (engagement == null) throw new NotFound();
        return engagement;
    }

    List<PlaceRow> sites(LocalDate today) {
        return places(
                "SELECT s.id, s.name, COUNT(p.id) FROM site s LEFT JOIN person p ON p.site_id = s.id"
                        + " AND (p.left_on IS NULL OR p.left_on >= ?) GROUP BY s.id, s.name ORDER BY s.name" + MOST,
                today);
    }

    List<PlaceRow> systems(LocalDate today) {
        return places(
                "SELECT s.id, s.name, COUNT(DISTINCT e.person_id) FROM work_system s LEFT JOIN person_engagement e"
                        + " ON e.system_id = s.id AND " + CURRENT + " GROUP BY s.id, s.name ORDER BY s.name" + MOST,
                today,
                today);
    }

    /** Those that are more than a draft. */
    List<PlaceRow> agreements(LocalDate today) {
        return places(
                "SELECT a.id, " + AGREEMENT
                        + ", COUNT(DISTINCT e.person_id) FROM agreement a LEFT JOIN person_engagement e"
                        + " ON e.agreement_id = a.id AND " + CURRENT
                        + " WHERE a.state <> 'DRAFT' GROUP BY a.id, a.reference, a.counterparty ORDER BY a.reference DESC"
                        + MOST,
                today,
                today);
    }

    private List<PlaceRow> places(String sql, Object... values) {
        return rows(query(sql, values)).stream()
                .map(row -> new PlaceRow(Rows.uuid(row[0]), (String) row[1], Rows.number(row[2])))
                .toList();
    }

    boolean exists(Kind kind, UUID id) {
        var table = kind == null ? "site" : kind == Kind.SYSTEM ? "work_system" : "agreement";
        return id != null
                && !query("SELECT 1 FROM " + table + " WHERE id = ?", id.toString())
                        .getResultList()
                        .isEmpty();
    }

    boolean named(Kind kind, String name) {
        return !query("SELECT 1 FROM " + (kind == null ? "site" : "work_system") + " WHERE name = ?", name)
                .getResultList()
                .isEmpty();
    }

    boolean isUsed(Kind kind, UUID id) {
        var sql = kind == null
                ? "SELECT 1 FROM person WHERE site_id = ? LIMIT 1"
                : "SELECT 1 FROM person_engagement WHERE system_id = ? LIMIT 1";
        return !query(sql, id.toString()).getResultList().isEmpty();
    }

    String siteName(UUID id) {
        if (id == null) return null;
        var found = query("SELECT name FROM site WHERE id = ?", id.toString()).getResultList();
        return found.isEmpty() ? null : (String) found.get(0);
    }

    /** What goes on first, then what was, the newest of each first. */
    List<WorkDetail.Row> of(UUID personId, LocalDate today) {
        return rows(query(
                        "SELECT e.id, e.version, e.system_id IS NOT NULL, COALESCE(e.system_id, e.agreement_id),"
                                + " COALESCE(s.name, " + AGREEMENT + "), e.from_date, e.to_date, " + CURRENT
                                + " FROM person_engagement e LEFT JOIN work_system s ON s.id = e.system_id"
                                + " LEFT JOIN agreement a ON a.id = e.agreement_id WHERE e.person_id = ?"
                                + " ORDER BY (e.to_date IS NULL OR e.to_date >= ?) DESC, e.from_date DESC, e.id LIMIT 200",
                        today,
                        today,
                        personId.toString(),
                        today))
                .stream()
                .map(row -> new WorkDetail.Row(
                        Rows.uuid(row[0]),
                        Rows.number(row[1]),
                        Rows.flag(row[2]) ? Kind.SYSTEM : Kind.AGREEMENT,
                        Rows.uuid(row[3]),
                        (String) row[4],
                        Rows.date(row[5]),
                        Rows.date(row[6]),
                        Rows.flag(row[7])))
                .toList();
    }

    /** What somebody has at any time from the day on. */
    boolean overlaps(UUID personId, Kind kind, UUID with, LocalDate from, LocalDate to) {
        var column = kind == Kind.SYSTEM ? "system_id" : "agreement_id";
        return !query(
                        "SELECT 1 FROM person_engagement WHERE person_id = ? AND " + column
                                + " = ? AND (to_date IS NULL OR to_date >= ?) AND from_date <= ?",
                        personId.toString(),
                        with.toString(),
                        from,
                        to == null ? LocalDate.of(9999, 12, 31) : to)
                .getResultList()
                .isEmpty();
    }

    /** Those who are there on the day and work under the agreement. */
    Set<UUID> engagedOn(UUID agreementId, LocalDate day) {
        return new Sql(
                        "SELECT DISTINCT e.person_id FROM person_engagement e JOIN person p ON p.id = e.person_id"
                                + " WHERE e.agreement_id = ? AND " + CURRENT
                                + " AND (p.left_on IS NULL OR p.left_on >= ?)",
                        agreementId,
                        day,
                        day,
                        day)
                .values(entities).stream().map(Rows::uuid).collect(Collectors.toSet());
    }

    /** Names in lower case, for reading lists. */
    Map<String, UUID> names(Kind kind) {
        var sql = kind == null
                ? "SELECT id, name FROM site"
                : kind == Kind.SYSTEM ? "SELECT id, name FROM work_system" : "SELECT id, reference FROM agreement";
        var names = new HashMap<String, UUID>();
        rows(query(sql))
                .forEach(row -> names.put(((String) row[1]).toLowerCase(java.util.Locale.ROOT), Rows.uuid(row[0])));
        return names;
    }

    Map<UUID, UUID> sitesOfPeople() {
        var sites = new HashMap<UUID, UUID>();
        rows(query("SELECT id, site_id FROM person WHERE site_id IS NOT NULL"))
                .forEach(row -> sites.put(Rows.uuid(row[0]), Rows.uuid(row[1])));
        return sites;
    }

    /** What everybody works with on the day. */
    Map<UUID, Set<UUID>> held(Kind kind, LocalDate today) {
        var column = kind == Kind.SYSTEM ? "system_id" : "agreement_id";
        var held = new HashMap<UUID, Set<UUID>>();
        rows(query(
                        "SELECT e.person_id, e." + column + " FROM person_engagement e WHERE e." + column
                                + " IS NOT NULL AND " + CURRENT,
                        today,
                        today))
                .forEach(row -> held.computeIfAbsent(Rows.uuid(row[0]), id -> new HashSet<>())
                        .add(Rows.uuid(row[1])));
        return held;
    }

    List<Engagement> current(UUID personId, LocalDate today) {
        return entities.createQuery(
                        "SELECT e FROM Engagement e WHERE e.personId = ?1 AND e.fromDate <= ?2"
                                + " AND (e.toDate IS NULL OR e.toDate >= ?2)",
                        Engagement.class)
                .setParameter(1, personId)
                .setParameter(2, today)
                .getResultList();
    }

    private Query query(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int at = 0; at < values.length; at++) query.setParameter(at + 1, values[at]);
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
