package org.confidant.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Rows;
import org.confidant.training.CompletionBook.NamesOf;

/** What courses are called elsewhere. */
@ApplicationScoped
class CourseAliases {

    @PersistenceContext
    private EntityManager em;

    Map<String, Optional<CourseTerms>> placed(NamesOf kind, List<CourseTerms> courses) {
        var byId = courses.stream().collect(Collectors.toMap(CourseTerms::id, Function.identity()));
        var placed = new HashMap<String, Optional<CourseTerms>>();
        List<?> rows = em.createNativeQuery("select name, course_id from course_alias where kind = ?1")
                .setParameter(1, kind.name())
                .getResultList();
        for (Object row : rows) {
            var columns = (Object[]) row;
            var course = Rows.uuid(columns[1]);
            placed.put((String) columns[0], course == null ? Optional.empty() : Optional.of(byId.get(course)));
        }
        return placed;
    }

    List<PlacedName> all(NamesOf kind) {
        List<?> rows = em.createNativeQuery("select a.name, c.code, c.title from course_alias a"
                        + " left join course c on c.id = a.course_id where a.kind = ?1 order by a.name")
                .setParameter(1, kind.name())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PlacedName((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    void place(NamesOf kind, String name, UUID course, UUID who, Instant now) {
        em.createNativeQuery("insert into course_alias (id, kind, name_hash, name, course_id, set_by, set_at, version)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1) on duplicate key update course_id = values(course_id),"
                        + " set_by = values(set_by), set_at = values(set_at), version = version + 1")
                .setParameter(1, Ids.next().toString())
                .setParameter(2, kind.name())
                .setParameter(3, Sha256.hex(CourseNames.plain(name)))
                .setParameter(4, name)
                .setParameter(5, course == null ? null : course.toString())
                .setParameter(6, who.toString())
                .setParameter(7, Rows.utc(now))
                .executeUpdate();
    }
}
