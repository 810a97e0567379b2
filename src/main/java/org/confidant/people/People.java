package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.persistence.Sql;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Role;

/** All people who ever belonged to the organisation. */
@ApplicationScoped
class People {

    private static final String CARD =
            "SELECT p.id, p.given_name, p.family_name, p.preferred_name, p.email, p.job_title,"
                    + " t.name, p.employment_type, p.started_on, p.left_on, p.line_manager_id FROM person p"
                    + " LEFT JOIN team t ON t.id = p.team_id ";

    private static final int MOST_IN_ONE_QUESTION = 1_000;

    @PersistenceContext
    private EntityManager entities;

    void add(Person person) {
        entities.persist(person);
    }

    void flush() {
        entities.flush();
    }

    Person get(UUID id) {
        var person = id == null ? null : entities.find(Person.class, id);
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    /** As {@link #get(UUID)}, for a change to what the caller saw. */
    Person get(UUID id, long version) {
        var person = get(id);
        person.expect(version);
        return person;
    }

    Optional<PersonCard> card(UUID id) {
        return cards(query(CARD + "WHERE p.id = ?1", id)).stream().findFirst();
    }

    /** @see Everybody#areMoreThan(int) */
    boolean moreThan(int some) {
        return !new Sql("SELECT 1 FROM person LIMIT 1 OFFSET " + some)
                .values(entities)
                .isEmpty();
    }

    /** @see Everybody#endOfStretch(UUID, int) */
    UUID endOfStretch(UUID after, int howMany) {
        var sql = new Sql("SELECT p.id FROM person p WHERE 1 = 1");
        if (after != null) sql.add("AND p.id > ?", after);
        return sql.add("ORDER BY p.id LIMIT 1 OFFSET " + (howMany - 1)).values(entities).stream()
                .findFirst()
                .map(Rows::uuid)
                .orElse(null);
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        var wanted = ids.stream().filter(id -> id != null).distinct().toList();
        for (int from = 0; from < wanted.size(); from += MOST_IN_ONE_QUESTION) {
            var some = wanted.subList(from, Math.min(wanted.size(), from + MOST_IN_ONE_QUESTION));
            var marks = some.stream().map(id -> "?").collect(Collectors.joining(", "));
            var query = entities.createNativeQuery(
                    "SELECT id, COALESCE(preferred_name, given_name), family_name FROM person WHERE id IN (" + marks
                            + ")");
            for (int i = 0; i < some.size(); i++) {
                query.setParameter(i + 1, some.get(i).toString());
            }
            rows(query).forEach(row -> names.put(Rows.uuid(row[0]), row[1] + " " + row[2]));
        }
        return names;
    }

    /** Everybody who holds the role on the day, the deputies after the others. */
    List<PersonCard> holders(Role role, LocalDate day) {
        var query = query(
                CARD.replace(" FROM person p", ", r.deputy FROM person p")
                        + "JOIN role_assignment r ON r.person_id = p.id AND r.role = ?1 AND r.status = 'APPROVED'"
                        + " AND r.from_date <= ?2 AND (r.to_date IS NULL OR r.to_date >= ?2)"
                        + " WHERE p.left_on IS NULL OR p.left_on >= ?2"
                        + " ORDER BY r.deputy, p.family_name, p.given_name",
                role.name(),
                day);
        return rows(query).stream().map(row -> card(row, Rows.flag(row[11]))).toList();
    }

    /** Those who answer the filter, by family name. */
    Slice<PersonRow> matching(PersonFilter filter, LocalDate today, SliceRequest slice) {
        var where = new StringBuilder("WHERE 1 = 1");
        var values = new java.util.ArrayList<Object>();
        filter.into(where, values, today);
        if (slice.cursor() != null) {
            var last = Cursor.parts(slice.cursor(), 3);
            where.append(" AND (p.family_name, p.given_name, p.id) > (?, ?, ?)");
            values.add(last.get(0));
            values.add(last.get(1));
            values.add(org.confidant.foundation.persistence.Ids.parse(last.get(2)));
        }
        var query = query(
                CARD.replace(" FROM person p", ", p.employee_no, a.sign_in_name FROM person p")
                        + "LEFT JOIN account a ON a.person_id = p.id " + where
                        + " ORDER BY p.family_name, p.given_name, p.id LIMIT " + (slice.limit() + 1),
                values.toArray());
        var found = rows(query).stream()
                .map(row -> new PersonRow(
                        card(row, false), (String) row[1], (String) row[2], (String) row[11], (String) row[12]))
                .toList();
        return Slice.of(
                found,
                slice,
                row -> Cursor.of(row.familyName(), row.givenName(), row.card().id()));
    }

    /** How many present people a filter answers, counted up to a thousand and one. */
    int count(PersonFilter filter, LocalDate today) {
        var where = new StringBuilder("WHERE 1 = 1");
        var values = new java.util.ArrayList<Object>();
        filter.into(where, values, today);
        var query =
                query("SELECT COUNT(*) FROM (SELECT 1 FROM person p " + where + " LIMIT 1001) some", values.toArray());
        return (int) Rows.number(query.getSingleResult());
    }

    Optional<UUID> byEmail(String email) {
        return firstId("SELECT id FROM person WHERE email = ?", email);
    }

    Optional<UUID> byEmployeeNo(String employeeNo) {
        return firstId("SELECT id FROM person WHERE employee_no = ?", employeeNo);
    }

    /** How many people a person manages who are still here. */
    int managed(UUID personId, LocalDate today) {
        return (int) Rows.number(query(
                        "SELECT COUNT(*) FROM person WHERE line_manager_id = ?1 AND (left_on IS NULL OR left_on >= ?2)",
                        personId,
                        today)
                .getSingleResult());
    }

    private Optional<UUID> firstId(String sql, String value) {
        @SuppressWarnings("unchecked")
        List<Object> found = query(sql, value).getResultList();
        return found.stream().findFirst().map(Rows::uuid);
    }

    private Query query(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static List<PersonCard> cards(Query query) {
        return rows(query).stream().map(row -> card(row, false)).toList();
    }

    private static PersonCard card(Object[] row, boolean deputy) {
        return new PersonCard(
                Rows.uuid(row[0]),
                (row[3] == null ? row[1] : row[3]) + " " + row[2],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                EmploymentType.valueOf((String) row[7]),
                Rows.date(row[8]),
                Rows.date(row[9]),
                Rows.uuid(row[10]),
                deputy);
    }
}
