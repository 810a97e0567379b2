package org.confidant.training.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Patience;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.security.Role;
import org.confidant.training.analysis.Counting.Away;
import org.confidant.training.analysis.Counting.Counted;
import org.confidant.training.analysis.Counting.Held;

/** The figures as they were last counted, and the people that they are counted from. */
@ApplicationScoped
class Figures {

    private static final int AT_ONCE = 1_000;

    /** The role that somebody has by the way they belong here, as the sign-in sees it. */
    private static final String BASE_ROLE = "case p.employment_type when 'VOLUNTEER' then 'VOLUNTEER'"
            + " when 'CONTRACTOR' then 'CONTRACTOR' when 'AGENCY' then 'CONTRACTOR' else 'STAFF' end";

    private static final String PEOPLE = "select p.id, p.started_on, p.left_on, p.team_id, " + BASE_ROLE + ","
            + " (select group_concat(concat(a.role, ':', a.from_date, ':', coalesce(a.to_date, '')))"
            + " from role_assignment a where a.person_id = p.id and a.status = 'APPROVED'),"
            + " (select group_concat(concat(x.from_date, ':', coalesce(x.ended_on, x.until_date)))"
            + " from training_exemption x where x.person_id = p.id),"
            + " e.completed_on from person p left join training_effective e on e.person_id = p.id"
            + " and e.course_id = (select id from course where code = ?) and e.completed_on between ? and ?"
            + " where p.started_on <= ? and (p.left_on is null or p.left_on >= ?) order by p.id";

    @PersistenceContext
    private EntityManager em;

    /** @param last the newest record that was there */
    record Kept(Instant countedAt, UUID last, List<Figure> figures) {}

    /** Null when nothing was counted yet. */
    Kept kept() {
        List<?> rows = em.createNativeQuery("select as_of, scope, scope_key, name, people, trained, trained_in_year,"
                        + " counted_at, last_record from training_figure order by place")
                .getResultList();
        if (rows.isEmpty()) return null;
        var first = (Object[]) rows.get(0);
        return new Kept(
                Rows.instant(first[7]),
                Rows.uuid(first[8]),
                rows.stream().map(Figures::figure).toList());
    }

    /** The latest figure of the whole organisation. */
    Optional<Figure> whole() {
        List<?> rows = em.createNativeQuery("select as_of, scope, scope_key, name, people, trained, trained_in_year"
                        + " from training_figure where scope = 'ORGANISATION' order by as_of desc limit 1")
                .getResultList();
        return rows.stream().map(Figures::figure).findFirst();
    }

    /** The newest record of all, from the end of an index; null when there is none. */
    UUID newestRecord() {
        List<?> rows = em.createNativeQuery("select id, recorded_at from training_completion order by id desc limit 1")
                .getResultList();
        return rows.isEmpty() ? null : Rows.uuid(((Object[]) rows.get(0))[0]);
    }

    /** Reads everybody once, in order, without keeping anybody. */
    List<Figure> count(String courseCode, List<LocalDate> days) {
        var counting = new Counting(days);
        var last = days.get(0);
        var first = days.get(days.size() - 1);
        try {
            var connection = em.unwrap(Connection.class);
            Patience.with(connection, () -> {
                try (var select = connection.prepareStatement(PEOPLE)) {
                    select.setFetchSize(AT_ONCE);
                    select.setString(1, courseCode);
                    select.setObject(2, Counting.beginOfTwelveMonths(first));
                    select.setObject(3, last);
                    select.setObject(4, last);
                    select.setObject(5, first);
                    try (var rows = select.executeQuery()) {
                        read(rows, counting);
                    }
                }
            });
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return counting.figures(names());
    }

    void keep(List<Figure> figures, Instant now, UUID last) {
        em.createNativeQuery("delete from training_figure").executeUpdate();
        try {
            var connection = em.unwrap(Connection.class);
            try (var insert = connection.prepareStatement("insert into training_figure (as_of, scope, scope_key, place,"
                    + " name, people, trained, trained_in_year, counted_at, last_record)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < figures.size(); i++) {
                    var figure = figures.get(i);
                    insert.setObject(1, figure.asOf());
                    insert.setString(2, figure.scope().name());
                    insert.setString(3, figure.key());
                    insert.setInt(4, i);
                    insert.setString(5, figure.name());
                    insert.setLong(6, figure.people());
                    insert.setLong(7, figure.trained());
                    insert.setLong(8, figure.trainedInYear());
                    insert.setObject(9, Rows.utc(now));
                    insert.setString(10, last == null ? null : last.toString());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void read(ResultSet rows, Counting counting) throws SQLException {
        Object present = null;
        Counted person = null;
        while (rows.next()) {
            var id = rows.getString(1);
            if (!id.equals(present)) {
                if (person != null) counting.add(person);
                present = id;
                person = new Counted(
                        rows.getObject(2, LocalDate.class),
                        rows.getObject(3, LocalDate.class),
                        rows.getString(4),
                        roles(rows.getString(5), rows.getString(6)),
                        exempt(rows.getString(7)),
                        new ArrayList<>());
            }
            var day = rows.getObject(8, LocalDate.class);
            if (day != null) person.completed().add(day);
        }
        if (person != null) counting.add(person);
    }

    private static List<Held> roles(String base, String assigned) {
        var held = new ArrayList<Held>();
        held.add(new Held(base, LocalDate.MIN, null));
        if (assigned != null) {
            for (var one : assigned.split(",")) {
                var parts = one.split(":", -1);
                held.add(new Held(
                        parts[0], LocalDate.parse(parts[1]), parts[2].isEmpty() ? null : LocalDate.parse(parts[2])));
            }
        }
        return held;
    }

    private static List<Away> exempt(String periods) {
        if (periods == null) return List.of();
        var away = new ArrayList<Away>();
        for (var one : periods.split(",")) {
            var parts = one.split(":");
            away.add(new Away(LocalDate.parse(parts[0]), LocalDate.parse(parts[1])));
        }
        return away;
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (Object row : em.createNativeQuery("select id, name from team").getResultList()) {
            var columns = (Object[]) row;
            names.put(Rows.uuid(columns[0]).toString(), (String) columns[1]);
        }
        for (var role : Role.values()) names.put(role.name(), role.label());
        return names;
    }

    /** The people of a figure, by family name. */
    Slice<PersonBehind> behind(String courseCode, Behind asked, SliceRequest request) {
        var after = request.cursor() == null ? null : Cursor.parts(request.cursor(), 3);
        var sql = new StringBuilder("select p.id, p.given_name, p.family_name, p.email, t.name,"
                + " (select max(e.completed_on) from training_effective e where e.person_id = p.id"
                + " and e.course_id = ?1 and e.completed_on <= ?2)"
                + " from person p left join team t on t.id = p.team_id"
                + " where p.started_on <= ?2 and (p.left_on is null or p.left_on >= ?2)"
                + " and not exists (select 1 from training_exemption x where x.person_id = p.id"
                + " and x.from_date <= ?2 and coalesce(x.ended_on, x.until_date) >= ?2)");
        switch (asked.scope()) {
            case TEAM -> sql.append(asked.key().isEmpty() ? " and p.team_id is null" : " and p.team_id = ?4");
            case ROLE ->
                sql.append(" and (" + BASE_ROLE + " = ?4 or exists (select 1 from role_assignment a"
                        + " where a.person_id = p.id and a.role = ?4 and a.status = 'APPROVED' and a.from_date <= ?2"
                        + " and (a.to_date is null or a.to_date >= ?2)))");
            default -> {}
        }
        if (asked.part() != Behind.Part.ALL) {
            boolean not = asked.part() == Behind.Part.NOT_TRAINED || asked.part() == Behind.Part.NOT_YEAR;
            sql.append(not ? " and not exists" : " and exists")
                    .append(" (select 1 from training_effective w where w.person_id = p.id and w.course_id = ?1"
                            + " and w.completed_on between ?3 and ?2)");
        }
        if (after != null) sql.append(" and (p.family_name, p.given_name, p.id) > (?5, ?6, ?7)");
        var query = em.createNativeQuery(sql + " order by p.family_name, p.given_name, p.id")
                .setParameter(1, course(courseCode))
                .setParameter(2, asked.asOf())
                .setMaxResults(request.limit() + 1);
        if (asked.part() != Behind.Part.ALL) query.setParameter(3, asked.windowBegins());
        if (asked.scope() == FigureScope.ROLE
                || asked.scope() == FigureScope.TEAM && !asked.key().isEmpty()) {
            query.setParameter(
                    4,
                    asked.scope() == FigureScope.TEAM ? Ids.parse(asked.key()).toString() : asked.key());
        }
        if (after != null) {
            query.setParameter(5, after.get(0));
            query.setParameter(6, after.get(1));
            query.setParameter(7, Ids.parse(after.get(2)).toString());
        }
        List<?> rows = query.getResultList();
        return Slice.of(
                rows.stream().map(Figures::person).toList(),
                request,
                row -> Cursor.of(row.familyName(), row.givenName(), row.id()));
    }

    private String course(String code) {
        List<?> rows = em.createNativeQuery("select id, code from course where code = ?1")
                .setParameter(1, code)
                .getResultList();
        return rows.isEmpty()
                ? "00000000-0000-0000-0000-000000000000"
                : Rows.uuid(((Object[]) rows.get(0))[0]).toString();
    }

    private static PersonBehind person(Object columns) {
        var row = (Object[]) columns;
        return new PersonBehind(
                Rows.uuid(row[0]),
                row[1] + " " + row[2],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                row[4] == null ? "" : (String) row[4],
                Rows.date(row[5]));
    }

    private static Figure figure(Object columns) {
        var row = (Object[]) columns;
        return new Figure(
                Rows.date(row[0]),
                FigureScope.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                Rows.number(row[4]),
                Rows.number(row[5]),
                Rows.number(row[6]));
    }
}
