package org.confidant.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.persistence.Sql;
import org.confidant.policy.Audience.About;
import org.confidant.policy.AudienceMember.Show;

/** Whom a rule names today, counted and listed by the database alone. */
@ApplicationScoped
class Audiences {

    private static final String NAME = "CONCAT(COALESCE(p.preferred_name, p.given_name), ' ', p.family_name)";
    private static final Map<About, String> NAMED = Map.of(
            About.TEAM, "SELECT id, name FROM team",
            About.SITE, "SELECT id, name FROM site",
            About.SYSTEM, "SELECT id, name FROM work_system",
            About.AGREEMENT, "SELECT id, CONCAT(reference, ', ', counterparty) FROM agreement");
    private static final int MOST_CHOICES = 1000;

    @PersistenceContext
    private EntityManager entities;

    /** How many people who are here today the rule names. */
    long count(Audience audience, LocalDate today) {
        var named = audience.condition(today);
        var sql = new Sql("SELECT COUNT(*) FROM person p WHERE " + PolicyVersions.PRESENT + " AND", today, today)
                .add(named.sql(), named.values());
        return Rows.number(sql.values(entities).get(0));
    }

    /** Whom it names, and who would join and leave if it took the place of the other; one scan for all three. */
    AudienceChange change(Audience proposed, Audience present, LocalDate today) {
        var then = proposed.condition(today);
        var now = present.condition(today);
        var sql = new Sql("SELECT COALESCE(SUM(n), 0), COALESCE(SUM(n AND NOT o), 0), COALESCE(SUM(o AND NOT n), 0)"
                        + " FROM (SELECT (")
                .add(then.sql(), then.values())
                .add(") IS TRUE AS n, (")
                .add(now.sql(), now.values())
                .add(") IS TRUE AS o FROM person p WHERE " + PolicyVersions.PRESENT + ") x", today, today);
        var row = sql.rows(entities).get(0);
        return new AudienceChange(Rows.number(row[0]), Rows.number(row[1]), Rows.number(row[2]));
    }

    /** By family name. */
    Slice<AudienceMember> people(Audience proposed, Audience present, Show show, LocalDate today, SliceRequest slice) {
        var sql = new Sql(
                "SELECT p.id, " + NAME + ", p.family_name, p.given_name, p.job_title, t.name FROM person p"
                        + " LEFT JOIN team t ON t.id = p.team_id WHERE " + PolicyVersions.PRESENT + " AND (",
                today,
                today);
        var named = (show == Show.LEAVING ? present : proposed).condition(today);
        sql.add(named.sql() + ")", named.values());
        if (show != Show.IN) {
            var not = (show == Show.LEAVING ? proposed : present).condition(today);
            sql.add("AND (" + not.sql() + ") IS NOT TRUE", not.values());
        }
        if (slice.cursor() != null) {
            var last = Cursor.parts(slice.cursor(), 3);
            sql.add(
                    " AND (p.family_name, p.given_name, p.id) > (?, ?, ?)",
                    last.get(0),
                    last.get(1),
                    Cursor.id(last.get(2)));
        }
        sql.add(" ORDER BY p.family_name, p.given_name, p.id LIMIT " + (slice.limit() + 1));
        var found = sql.rows(entities).stream()
                .map(row -> new AudienceMember(
                        Rows.uuid(row[0]), (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String)
                                row[5]))
                .toList();
        return Slice.of(found, slice, row -> Cursor.of(row.familyName(), row.givenName(), row.id()));
    }

    /** What the rule's ids are called. */
    Map<UUID, String> names(Audience audience) {
        var names = new HashMap<UUID, String>();
        NAMED.forEach((about, select) -> {
            var ids = audience.ids(about);
            if (!ids.isEmpty()) names.putAll(names(select, ids));
        });
        return names;
    }

    private Map<UUID, String> names(String select, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        new Sql(select + " WHERE")
                .in("id", ids)
                .rows(entities)
                .forEach(row -> names.put(Rows.uuid(row[0]), (String) row[1]));
        return names;
    }

    List<Choice> choices(About about) {
        return new Sql(NAMED.get(about) + (about == About.AGREEMENT ? " WHERE state <> 'DRAFT'" : "")
                        + " ORDER BY 2 LIMIT " + MOST_CHOICES)
                .rows(entities).stream()
                        .map(row -> new Choice(Rows.uuid(row[0]), (String) row[1]))
                        .toList();
    }
}
