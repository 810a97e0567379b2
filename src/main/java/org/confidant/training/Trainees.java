package org.confidant.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.security.Role;

/** The people as this room sees them: a name, a team, a first day, and the roles that courses are asked of. */
@ApplicationScoped
class Trainees {

    private static final String ROW = """
            select p.id, p.given_name, p.family_name, t.name, p.started_on, p.left_on
              from person p left join team t on t.id = p.team_id""";

    private static final String NOT_EXEMPT = """

            where p.started_on <= ?1 and (p.left_on is null or p.left_on >= ?1)
               and not exists (select 1 from training_exemption x where x.person_id = p.id
                   and x.from_date <= ?1 and coalesce(x.ended_on, x.until_date) >= ?1)""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @PersistenceContext
    private EntityManager em;

    Optional<PersonTraining> find(UUID id) {
        List<?> rows = em.createNativeQuery(ROW + " where p.id = ?1")
                .setParameter(1, id.toString())
                .getResultList();
        return rows.stream().map(Trainees::person).findFirst();
    }

    /** Somebody with the roles that they hold on that day, in one query. */
    record WithRoles(PersonTraining person, Set<Role> roles) {}

    Optional<WithRoles> withRoles(UUID id, LocalDate day) {
        List<?> rows = em.createNativeQuery(ROW.replace(
                                " from person p",
                                ", (select group_concat(distinct a.role) from role_assignment a"
                                        + " where a.person_id = p.id and a.status = 'APPROVED' and a.from_date <= ?2"
                                        + " and (a.to_date is null or a.to_date >= ?2)) from person p")
                        + " where p.id = ?1")
                .setParameter(1, id.toString())
                .setParameter(2, day)
                .getResultList();
        return rows.stream()
                .map(row -> new WithRoles(person(row), roles((String) ((Object[]) row)[6])))
                .findFirst();
    }

    private static Set<Role> roles(String names) {
        var roles = EnumSet.noneOf(Role.class);
        if (names != null) {
            for (var name : names.split(",")) roles.add(Role.valueOf(name));
        }
        return roles;
    }

    /**
     * People at work on that day whose name or address contains the words, by family name.
     *
     * @param manager their line manager; null for everybody
     */
    Slice<PersonTraining> atWork(String search, UUID manager, LocalDate day, SliceRequest request) {
        var after = request.cursor() == null ? null : Cursor.parts(request.cursor(), 3);
        var words = search == null || search.isBlank() ? null : "%" + escaped(search.strip()) + "%";
        var query = em.createNativeQuery(ROW
                        + " where p.started_on <= ?1 and (p.left_on is null or p.left_on >= ?1)"
                        + (words == null
                                ? ""
                                : " and (concat(p.given_name, ' ', p.family_name) like ?2 or p.email like ?2)")
                        + (after == null ? "" : " and (p.family_name, p.given_name, p.id) > (?3, ?4, ?5)")
                        + (manager == null ? "" : " and p.line_manager_id = ?6")
                        + " order by p.family_name, p.given_name, p.id")
                .setParameter(1, day)
                .setMaxResults(request.limit() + 1);
        if (words != null) {
            query.setParameter(2, words);
        }
        if (manager != null) {
            query.setParameter(6, manager.toString());
        }
        if (after != null) {
            query.setParameter(3, after.get(0));
            query.setParameter(4, after.get(1));
            query.setParameter(5, TrainingCursor.id(after.get(2)).toString());
        }
        List<?> rows = query.getResultList();
        var slice = Slice.of(
                rows.stream().map(Object[].class::cast).toList(),
                request,
                row -> Cursor.of(row[2], row[1], Rows.uuid(row[0])));
        return slice.map(Trainees::person);
    }

    /** People at work on that day and not exempt, in the order of their ids: everybody is read once, in parts. */
    List<PersonTraining> atWorkAfter(UUID after, LocalDate day, int most) {
        List<?> rows = em.createNativeQuery(ROW + NOT_EXEMPT + " and p.id > ?2 order by p.id")
                .setParameter(1, day)
                .setParameter(2, (after == null ? BEFORE_ALL : after).toString())
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(Trainees::person).toList();
    }

    /** Those of these people who are at work on that day and not exempt. */
    List<PersonTraining> atWorkOf(Collection<UUID> people, LocalDate day) {
        if (people.isEmpty()) return List.of();
        var query = em.createNativeQuery(ROW + NOT_EXEMPT + " and p.id in (" + placeholders(people.size(), 2) + ")")
                .setParameter(1, day);
        int position = 2;
        for (var person : people) {
            query.setParameter(position++, person.toString());
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Trainees::person).toList();
    }

    Map<UUID, Set<Role>> roles(Collection<UUID> people, LocalDate day) {
        var held = new HashMap<UUID, Set<Role>>();
        if (people.isEmpty()) {
            return held;
        }
        var query =
                em.createNativeQuery("""
                        select a.person_id, a.role from role_assignment a
                         where a.status = 'APPROVED' and a.from_date <= ?1 and (a.to_date is null or a.to_date >= ?1)
                           and a.person_id in (""" + placeholders(people.size(), 2) + ")").setParameter(1, day);
        int position = 2;
        for (var person : people) {
            query.setParameter(position++, person.toString());
        }
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            held.computeIfAbsent(Rows.uuid(columns[0]), id -> EnumSet.noneOf(Role.class))
                    .add(Role.valueOf((String) columns[1]));
        }
        return held;
    }

    private static String placeholders(int count, int first) {
        return java.util.stream.IntStream.range(first, first + count)
                .mapToObj(position -> "?" + position)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static String escaped(String words) {
        return words.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static PersonTraining person(Object columns) {
        var row = (Object[]) columns;
        return new PersonTraining(
                Rows.uuid(row[0]),
                row[1] + " " + row[2],
                row[3] == null ? "" : (String) row[3],
                Rows.date(row[4]),
                Rows.date(row[5]),
                List.of());
    }
}
