package org.confidant.policy.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.duty.Owed;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Sql;
import org.confidant.foundation.time.When;

/** Which assignment has reached which rung, and what letters say of it. */
@ApplicationScoped
class LadderSteps {

    private static final String NOT_GONE = "(p.left_on IS NULL OR p.left_on >= ?)";
    private static final String OPEN = "a.status IN ('ASSIGNED', 'OPENED') AND v.status = 'PUBLISHED'";

    @PersistenceContext
    private EntityManager entities;

    /** Somebody whose assignment has just reached a rung. */
    record Reached(Rung rung, UUID personId, UUID lineManagerId) {}

    /**
     * Records every rung whose day has come for the open assignments of these people. What was recorded before stays as it
     * was; of an assignment that is exempt or answered nothing is recorded.
     */
    List<Reached> record(UUID after, UUID upTo, Map<Rung, Integer> offsets, LocalDate today, Instant now) {
        var rungs = offsets.entrySet().stream()
                .map(one -> "SELECT '" + one.getKey().name() + "' AS rung, " + one.getValue() + " AS days")
                .collect(Collectors.joining(" UNION ALL "));
        var sql = new Sql(
                "INSERT IGNORE INTO policy_ladder_step (assignment_id, rung, offset_days, due_on, recorded_at)"
                        + " SELECT a.id, l.rung, l.days, a.due_on, ? FROM person p JOIN policy_assignment a ON a.person_id = p.id"
                        + " JOIN policy_version v ON v.id = a.policy_version_id JOIN (" + rungs
                        + ") l ON a.due_on <= DATE_SUB(?, INTERVAL l.days DAY) WHERE " + OPEN + " AND " + NOT_GONE
                        + " AND NOT EXISTS (SELECT 1 FROM policy_ladder_step s WHERE s.assignment_id = a.id AND s.rung = l.rung)",
                Rows.utc(now),
                today,
                today);
        if (stretch(sql, after, upTo).run(entities) == 0) return List.of();
        var reached = new Sql(
                "SELECT s.rung, p.id, p.line_manager_id FROM person p JOIN policy_assignment a ON a.person_id = p.id"
                        + " JOIN policy_ladder_step s ON s.assignment_id = a.id WHERE s.recorded_at = ?",
                Rows.utc(now));
        return stretch(reached, after, upTo).rows(entities).stream()
                .map(row -> new Reached(Rung.valueOf((String) row[0]), Rows.uuid(row[1]), Rows.uuid(row[2])))
                .toList();
    }

    private static Sql stretch(Sql sql, UUID after, UUID upTo) {
        if (after != null) sql.add("AND p.id > ?", after);
        if (upTo != null) sql.add("AND p.id <= ?", upTo);
        return sql;
    }

    Map<UUID, List<Owed.Line>> own(Collection<UUID> people, LocalDate today) {
        return new Sql("SELECT a.person_id, v.title, a.due_on, v.id FROM policy_assignment a"
                        + " JOIN policy_version v ON v.id = a.policy_version_id WHERE " + OPEN)
                .in("AND a.person_id", people).add("ORDER BY a.due_on, v.title").rows(entities).stream()
                        .collect(Collectors.groupingBy(
                                row -> Rows.uuid(row[0]),
                                Collectors.mapping(row -> ownLine(row, today), Collectors.toList())));
    }

    private static Owed.Line ownLine(Object[] row, LocalDate today) {
        var due = Rows.date(row[2]);
        return new Owed.Line(
                "Read and sign \"" + row[1] + "\""
                        + (due.isBefore(today) ? ", which was due by the end of " : ", by the end of ")
                        + When.sayDate(due) + ".",
                "/policy/read.xhtml?id=" + Rows.uuid(row[3]));
    }

    /** By line manager: what is due today or late, in figures. */
    Map<UUID, List<Owed.Line>> ofTheirPeople(Collection<UUID> managers, LocalDate today) {
        return new Sql(
                        "SELECT p.line_manager_id, v.title, COUNT(*), v.id FROM person p JOIN policy_assignment a ON a.person_id = p.id"
                                + " JOIN policy_version v ON v.id = a.policy_version_id WHERE " + OPEN
                                + " AND a.due_on <= ? AND " + NOT_GONE,
                        today,
                        today)
                        .in("AND p.line_manager_id", managers)
                        .add("GROUP BY p.line_manager_id, v.id, v.title ORDER BY v.title")
                        .rows(entities)
                        .stream()
                        .collect(Collectors.groupingBy(
                                row -> Rows.uuid(row[0]),
                                Collectors.mapping(
                                        row -> new Owed.Line(
                                                people(Rows.number(row[2])) + " whom you manage "
                                                        + (Rows.number(row[2]) == 1 ? "has" : "have") + " not signed \""
                                                        + row[1]
                                                        + "\", which is due.",
                                                "/policy/coverage.xhtml?id=" + Rows.uuid(row[3])),
                                        Collectors.toList())));
    }

    /** Of the whole organisation, in figures: what is late by so many days and more. */
    List<Owed.Line> late(int days, LocalDate today) {
        return new Sql(
                        "SELECT v.title, COUNT(*), v.id FROM policy_assignment a JOIN policy_version v ON v.id = a.policy_version_id"
                                + " JOIN person p ON p.id = a.person_id WHERE " + OPEN
                                + " AND a.due_on <= ? AND " + NOT_GONE + " GROUP BY v.id, v.title ORDER BY v.title",
                        today.minusDays(days),
                        today)
                .rows(entities).stream()
                        .map(row -> new Owed.Line(
                                people(Rows.number(row[1])) + " " + (Rows.number(row[1]) == 1 ? "is" : "are")
                                        + " late by " + days + " days and more with \"" + row[0] + "\".",
                                "/policy/coverage.xhtml?id=" + Rows.uuid(row[2]) + "&show=OVERDUE"))
                        .toList();
    }

    private static String people(long many) {
        return many == 1 ? "One person" : many + " people";
    }
}
