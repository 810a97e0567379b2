package org.confidant.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;

/** Every record of a completion, and of its revocation. */
@ApplicationScoped
class Completions {

    private static final String ROW = """
            select t.id, t.person_id, c.code, c.title, t.course_version, t.completed_on, t.expires_on, t.score,
                   t.certificate_sha256, t.source, concat(v.given_name, ' ', v.family_name), t.recorded_at, r.reason
              from training_completion t
              join course c on c.id = t.course_id
              join person v on v.id = t.verifier_id
              left join training_completion r on r.revokes_id = t.id
             where t.completed_on is not null""";

    @PersistenceContext
    private EntityManager em;

    void add(TrainingCompletion completion) {
        em.persist(completion);
        em.flush();
    }

    Optional<TrainingCompletion> find(UUID id) {
        return Optional.ofNullable(em.find(TrainingCompletion.class, id));
    }

    Optional<CompletionRow> row(UUID id) {
        List<?> rows = em.createNativeQuery(ROW + " and t.id = ?1")
                .setParameter(1, id.toString())
                .getResultList();
        return rows.stream().map(Completions::row).findFirst();
    }

    boolean revoked(UUID id) {
        List<?> rows = em.createNativeQuery("select 1, t.id from training_completion t where t.revokes_id = ?1")
                .setParameter(1, id.toString())
                .getResultList();
        return !rows.isEmpty();
    }

    boolean counts(UUID person, UUID course, LocalDate completedOn) {
        List<?> rows = em.createNativeQuery("""
                        select 1, t.id from training_completion t
                         where t.person_id = ?1 and t.course_id = ?2 and t.completed_on = ?3
                           and not exists (select 1 from training_completion r where r.revokes_id = t.id)""")
                .setParameter(1, person.toString())
                .setParameter(2, course.toString())
                .setParameter(3, completedOn)
                .getResultList();
        return !rows.isEmpty();
    }

    /** All that these people completed, revoked records included, latest first. */
    List<CompletionRow> of(Collection<UUID> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        var query = em.createNativeQuery(ROW + " and t.person_id in (?" + ", ?".repeat(people.size() - 1)
                + ") order by t.completed_on desc, t.id desc");
        int position = 1;
        for (var person : people) {
            query.setParameter(position++, person.toString());
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Completions::row).toList();
    }

    Slice<CompletionRow> of(UUID person, SliceRequest request) {
        var after = request.cursor() == null ? null : Cursor.parts(request.cursor(), 2);
        var query = em.createNativeQuery(ROW + " and t.person_id = ?1"
                        + (after == null ? "" : " and (t.completed_on, t.id) < (?2, ?3)")
                        + " order by t.completed_on desc, t.id desc")
                .setParameter(1, person.toString())
                .setMaxResults(request.limit() + 1);
        if (after != null) {
            query.setParameter(2, TrainingCursor.day(after.get(0)));
            query.setParameter(3, TrainingCursor.id(after.get(1)).toString());
        }
        List<?> rows = query.getResultList();
        return Slice.of(
                rows.stream().map(Completions::row).toList(), request, row -> Cursor.of(row.completedOn(), row.id()));
    }

    /** Who is at work today, and how many of them completed the course in the twelve months up to today. */
    TrainedShare share(String courseCode, LocalDate today) {
        List<?> rows = em.createNativeQuery("""
                        select (select count(distinct t.person_id)
                                  from training_completion t
                                  join course c on c.id = t.course_id
                                  join person p on p.id = t.person_id
                                 where c.code = ?1 and t.completed_on between ?2 and ?3
                                   and p.started_on <= ?3 and (p.left_on is null or p.left_on >= ?3)
                                   and not exists (select 1 from training_completion r where r.revokes_id = t.id)),
                               (select count(*) from person p
                                 where p.started_on <= ?3 and (p.left_on is null or p.left_on >= ?3))""")
                .setParameter(1, courseCode)
                .setParameter(2, today.minusMonths(12).plusDays(1))
                .setParameter(3, today)
                .getResultList();
        var counts = (Object[]) rows.get(0);
        return new TrainedShare(Rows.number(counts[0]), Rows.number(counts[1]));
    }

    private static CompletionRow row(Object columns) {
        var row = (Object[]) columns;
        return new CompletionRow(
                Rows.uuid(row[0]),
                Rows.uuid(row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Rows.date(row[5]),
                Rows.date(row[6]),
                row[7] == null ? null : ((Number) row[7]).intValue(),
                (String) row[8],
                TrainingSource.valueOf((String) row[9]),
                (String) row[10],
                Rows.instant(row[11]),
                (String) row[12]);
    }
}
