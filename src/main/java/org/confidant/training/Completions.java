package org.confidant.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Conflict;

/** Every record of a completion, and of its revocation. */
@ApplicationScoped
class Completions {

    private static final int DUPLICATE_KEY = 1062;

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
        if (completion.revokesId() == null) {
            em.createNativeQuery("insert into training_effective (person_id, course_id, completed_on, expires_on,"
                            + " completion_id) values (?1, ?2, ?3, ?4, ?5)")
                    .setParameter(1, completion.personId().toString())
                    .setParameter(2, completion.courseId().toString())
                    .setParameter(3, completion.completedOn())
                    .setParameter(4, completion.expiresOn())
                    .setParameter(5, completion.id().toString())
                    .executeUpdate();
        } else {
            em.createNativeQuery("delete from training_effective where completion_id = ?1")
                    .setParameter(1, completion.revokesId().toString())
                    .executeUpdate();
        }
    }

    /** Many at once, with two batches; none of them may count already. */
    void addAll(List<NewCompletion> completions) {
        if (completions.isEmpty()) return;
        try {
            var connection = em.unwrap(Connection.class);
            try (var record = connection.prepareStatement("insert into training_completion (id, person_id, course_id,"
                            + " course_version, completed_on, expires_on, score, certificate_sha256, source, verifier_id,"
                            + " recorded_at, origin_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                    var effective = connection.prepareStatement("insert into training_effective (person_id, course_id,"
                            + " completed_on, expires_on, completion_id) values (?, ?, ?, ?, ?)")) {
                for (var completion : completions) {
                    completion.bind(record);
                    completion.bindEffective(effective);
                    record.addBatch();
                    effective.addBatch();
                }
                record.executeBatch();
                effective.executeBatch();
            }
        } catch (BatchUpdateException twice) {
            throw twice.getCause() instanceof SQLIntegrityConstraintViolationException
                            || twice.getErrorCode() == DUPLICATE_KEY
                    ? new Conflict("This is recorded already.")
                    : new IllegalStateException(twice);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What counts of these people. */
    Set<Done> counting(Collection<UUID> people) {
        var done = new HashSet<Done>();
        if (people.isEmpty()) return done;
        var query = em.createNativeQuery("select person_id, course_id, completed_on from training_effective"
                + " where person_id in (?" + ", ?".repeat(people.size() - 1) + ")");
        int position = 1;
        for (var person : people) query.setParameter(position++, person.toString());
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            done.add(new Done(Rows.uuid(columns[0]), Rows.uuid(columns[1]), Rows.date(columns[2])));
        }
        return done;
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
        List<?> rows = em.createNativeQuery("select 1, completion_id from training_effective"
                        + " where person_id = ?1 and course_id = ?2 and completed_on = ?3")
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

    /** The last completion of each of these people up to that day, in one question. */
    List<TrainingAt> at(String courseCode, Collection<UUID> people, LocalDate day) {
        if (people.isEmpty()) return List.of();
        var query = em.createNativeQuery("select p.id, concat(p.given_name, ' ', p.family_name),"
                        + " max(e.completed_on), max(e.expires_on), count(e.person_id), count(e.expires_on)"
                        + " from person p left join training_effective e on e.person_id = p.id"
                        + " and e.course_id = (select c.id from course c where c.code = ?1) and e.completed_on <= ?2"
                        + " where p.id in (" + placeholders(people.size(), 3) + ") group by p.id"
                        + " order by p.family_name, p.given_name, p.id")
                .setParameter(1, courseCode)
                .setParameter(2, day);
        int position = 3;
        for (var person : people) query.setParameter(position++, person.toString());
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> TrainingAt.of(
                        Rows.uuid(row[0]),
                        (String) row[1],
                        day,
                        Rows.date(row[2]),
                        // one that does not run out is never run out
                        Rows.number(row[4]) > Rows.number(row[5]) ? null : Rows.date(row[3])))
                .toList();
    }

    private static String placeholders(int count, int first) {
        return IntStream.range(first, first + count)
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
    }

    /** Who is at work today and not exempt, and how many of them completed the course in the twelve months up to today. */
    TrainedShare share(String courseCode, LocalDate today) {
        List<?> rows = em.createNativeQuery("""
                        select (select count(distinct t.person_id)
                                  from training_effective t
                                  join course c on c.id = t.course_id
                                  join person p on p.id = t.person_id
                                 where c.code = ?1 and t.completed_on between ?2 and ?3
                                   and p.started_on <= ?3 and (p.left_on is null or p.left_on >= ?3)
                                   and not exists (select 1 from training_exemption x where x.person_id = p.id
                                     and x.from_date <= ?3 and coalesce(x.ended_on, x.until_date) >= ?3)),
                               (select count(*) from person p
                                 where p.started_on <= ?3 and (p.left_on is null or p.left_on >= ?3)
                                   and not exists (select 1 from training_exemption x where x.person_id = p.id
                                     and x.from_date <= ?3 and coalesce(x.ended_on, x.until_date) >= ?3))""")
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
