package org.confidant.training.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Sql;

/** Which reminders were recorded, and who answers for whom. */
@ApplicationScoped
class Reminders {

    private static final int ROWS_OF_A_STATEMENT = 500;
    private static final String AT_WORK = "p.started_on <= ? AND (p.left_on IS NULL OR p.left_on >= ?)";

    @PersistenceContext
    private EntityManager entities;

    /** One reminder of one course to one person. */
    record Reached(UUID personId, UUID courseId, LocalDate due, Reminder reminder) {}

    Map<String, UUID> courses() {
        var ids = new HashMap<String, UUID>();
        new Sql("SELECT code, id FROM course")
                .rows(entities)
                .forEach(row -> ids.put((String) row[0], Rows.uuid(row[1])));
        return ids;
    }

    /** What is on record of these people. */
    Set<Reached> recorded(Collection<UUID> people) {
        var found = new HashSet<Reached>();
        if (people.isEmpty()) return found;
        new Sql("SELECT person_id, course_id, due_on, reminder FROM training_reminder WHERE")
                .in("person_id", people)
                .rows(entities)
                .forEach(row -> found.add(new Reached(
                        Rows.uuid(row[0]), Rows.uuid(row[1]), Rows.date(row[2]), Reminder.valueOf((String) row[3]))));
        return found;
    }

    void record(List<Reached> all, Instant now) {
        for (int from = 0; from < all.size(); from += ROWS_OF_A_STATEMENT) {
            var some = all.subList(from, Math.min(all.size(), from + ROWS_OF_A_STATEMENT));
            var values = new ArrayList<Object>();
            for (var one : some) {
                Collections.addAll(
                        values,
                        one.personId(),
                        one.courseId(),
                        one.due(),
                        one.reminder().name(),
                        one.reminder().days(),
                        Rows.utc(now));
            }
            new Sql(
                            "INSERT IGNORE INTO training_reminder (person_id, course_id, due_on, reminder, offset_days, recorded_at) VALUES")
                    .add(String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?)")), values)
                    .run(entities);
        }
    }

    Set<UUID> lineManagersOf(Collection<UUID> people) {
        if (people.isEmpty()) return Set.of();
        var managers = new HashSet<UUID>();
        new Sql("SELECT DISTINCT line_manager_id FROM person WHERE line_manager_id IS NOT NULL")
                .in("AND id", people)
                .values(entities)
                .forEach(id -> managers.add(Rows.uuid(id)));
        return managers;
    }

    /** People at work by their line manager. */
    Map<UUID, List<UUID>> managedBy(Collection<UUID> managers, LocalDate today) {
        var people = new HashMap<UUID, List<UUID>>();
        if (managers.isEmpty()) return people;
        new Sql("SELECT p.line_manager_id, p.id FROM person p WHERE " + AT_WORK, today, today)
                .in("AND p.line_manager_id", managers)
                .rows(entities)
                .forEach(row -> people.computeIfAbsent(Rows.uuid(row[0]), none -> new ArrayList<>())
                        .add(Rows.uuid(row[1])));
        return people;
    }

    /** Who reached this step at some time and may still be there: no completion that counts today stands against it. */
    List<UUID> perhapsStillAt(Reminder reminder, LocalDate today) {
        return new Sql(
                        "SELECT DISTINCT r.person_id FROM training_reminder r JOIN person p ON p.id = r.person_id WHERE r.reminder = ?"
                                + " AND r.due_on <= ? AND " + AT_WORK
                                + " AND NOT EXISTS (SELECT 1 FROM training_effective e WHERE e.person_id = r.person_id"
                                + " AND e.course_id = r.course_id AND (e.expires_on IS NULL OR e.expires_on >= ?))",
                        reminder.name(),
                        today.minusDays(reminder.days()),
                        today,
                        today,
                        today)
                .values(entities).stream().map(Rows::uuid).toList();
    }
}
