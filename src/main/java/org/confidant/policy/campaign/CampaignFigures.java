package org.confidant.policy.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Sql;
import org.confidant.foundation.time.When;
import org.confidant.policy.VersionNumber;

/** Counts, and what was counted. */
@ApplicationScoped
class CampaignFigures {

    private static final UUID NO_TEAM = new UUID(0, 0);
    private static final String PRESENT = "p.started_on <= ? AND (p.left_on IS NULL OR p.left_on >= ?)";
    private static final String ASKED = " FROM policy_version w JOIN policy_assignment a ON a.policy_version_id = w.id"
            + " JOIN person p ON p.id = a.person_id WHERE w.sign_base_id = ? AND w.policy_id = ?"
            + " AND a.status IN ('ASSIGNED', 'OPENED', 'SIGNED', 'DECLINED', 'EXEMPT') AND " + PRESENT;

    @PersistenceContext
    private EntityManager entities;

    /** What a page needs to know of a version that was published. */
    record Version(
            UUID id,
            UUID policyId,
            UUID baseId,
            String code,
            String title,
            VersionNumber number,
            LocalDate effectiveFrom) {}

    /** People of a team who stand somewhere. */
    record Count(UUID teamId, String status, boolean late, long people) {}

    Optional<Version> version(UUID id) {
        return new Sql(
                        "SELECT v.id, v.policy_id, v.sign_base_id, y.code, v.title, v.major, v.minor, v.effective_from FROM policy_version v"
                                + " JOIN policy y ON y.id = v.policy_id WHERE v.id = ? AND v.major IS NOT NULL",
                        id)
                .rows(entities).stream()
                        .map(row -> new Version(
                                Rows.uuid(row[0]),
                                Rows.uuid(row[1]),
                                Rows.uuid(row[2]),
                                (String) row[3],
                                (String) row[4],
                                new VersionNumber((int) Rows.number(row[5]), (int) Rows.number(row[6])),
                                Rows.date(row[7])))
                        .findFirst();
    }

    List<UUID> published() {
        return new Sql("SELECT id FROM policy_version WHERE status = 'PUBLISHED'")
                .values(entities).stream().map(Rows::uuid).toList();
    }

    /** Counts now. @param managerId only these people; null for everybody */
    List<Count> count(Version version, UUID managerId, LocalDate today) {
        var sql = new Sql(
                "SELECT p.team_id, a.status, a.due_on < ? AND a.status IN ('ASSIGNED', 'OPENED'), COUNT(*)" + ASKED,
                today,
                version.baseId(),
                version.policyId(),
                today,
                today);
        if (managerId != null) sql.add("AND p.line_manager_id = ?", managerId);
        return counts(sql.add("GROUP BY 1, 2, 3"));
    }

    List<Count> counted(UUID versionId) {
        return counts(new Sql(
                "SELECT IF(team_id = '" + NO_TEAM
                        + "', NULL, team_id), status, late, people FROM policy_figure WHERE policy_version_id = ?",
                versionId));
    }

    private List<Count> counts(Sql sql) {
        return sql.rows(entities).stream()
                .map(row -> new Count(Rows.uuid(row[0]), (String) row[1], Rows.flag(row[2]), Rows.number(row[3])))
                .toList();
    }

    Instant countedAt(UUID versionId) {
        return new Sql("SELECT counted_at FROM policy_figure_count WHERE policy_version_id = ?", versionId)
                .values(entities).stream().map(Rows::instant).findFirst().orElse(null);
    }

    /** Days in London on which somebody answered, oldest first. Its hours are full hours of UTC, so hours are counted. */
    List<DayFigures> countDays(Version version, UUID managerId, LocalDate today) {
        var sql = new Sql(
                "SELECT DATE(a.closed_at), HOUR(a.closed_at), SUM(a.status = 'SIGNED'), SUM(a.status = 'DECLINED')"
                        + ASKED + " AND a.status IN ('SIGNED', 'DECLINED')",
                version.baseId(),
                version.policyId(),
                today,
                today);
        if (managerId != null) sql.add("AND p.line_manager_id = ?", managerId);
        return DayFigures.of(sql.add("GROUP BY 1, 2 ORDER BY 1, 2").rows(entities).stream()
                .map(row -> new DayFigures.Answered(
                        When.dayOf(Rows.date(row[0])
                                .atTime((int) Rows.number(row[1]), 0)
                                .toInstant(ZoneOffset.UTC)),
                        Rows.number(row[2]),
                        Rows.number(row[3])))
                .toList());
    }

    List<DayFigures> countedDays(UUID versionId) {
        return DayFigures.of(new Sql(
                        "SELECT day, signed, declined FROM policy_figure_day WHERE policy_version_id = ? ORDER BY day",
                        versionId)
                .rows(entities).stream()
                        .map(row ->
                                new DayFigures.Answered(Rows.date(row[0]), Rows.number(row[1]), Rows.number(row[2])))
                        .toList());
    }

    void keep(Version version, List<Count> counts, List<DayFigures> days, Instant now) {
        new Sql("DELETE FROM policy_figure WHERE policy_version_id = ?", version.id()).run(entities);
        for (var count : counts) {
            new Sql(
                            "INSERT INTO policy_figure (policy_version_id, team_id, status, late, people) VALUES (?, ?, ?, ?, ?)",
                            version.id(),
                            count.teamId() == null ? NO_TEAM : count.teamId(),
                            count.status(),
                            count.late(),
                            count.people())
                    .run(entities);
        }
        new Sql("DELETE FROM policy_figure_day WHERE policy_version_id = ?", version.id()).run(entities);
        for (var day : days) {
            new Sql(
                            "INSERT INTO policy_figure_day (policy_version_id, day, signed, declined) VALUES (?, ?, ?, ?)",
                            version.id(),
                            day.day(),
                            day.signed(),
                            day.declined())
                    .run(entities);
        }
        new Sql(
                        "INSERT INTO policy_figure_count (policy_version_id, counted_at) VALUES (?, ?) ON DUPLICATE KEY UPDATE counted_at = VALUES(counted_at)",
                        version.id(),
                        Rows.utc(now))
                .run(entities);
    }

    /** Teams by name, for those that are counted. */
    LinkedHashMap<UUID, String> teams() {
        var names = new LinkedHashMap<UUID, String>();
        new Sql("SELECT id, name FROM team ORDER BY name, id")
                .rows(entities)
                .forEach(row -> names.put(Rows.uuid(row[0]), (String) row[1]));
        return names;
    }

    // ---- reminders by hand

    /** Notes who is reminded of those behind this one who have not answered, once a day. @return who is, newly */
    List<UUID> chase(Version version, Whom whom, UUID after, UUID upTo, UUID by, LocalDate today, Instant now) {
        var sql = new Sql(
                "INSERT IGNORE INTO policy_chase (policy_version_id, person_id, chased_on, chased_by, chased_at)"
                        + " SELECT ?, p.id, ?, ?, ? FROM person p JOIN policy_assignment a ON a.person_id = p.id"
                        + " JOIN policy_version w ON w.id = a.policy_version_id"
                        + " WHERE w.sign_base_id = ? AND w.policy_id = ? AND a.status IN ('ASSIGNED', 'OPENED') AND "
                        + PRESENT,
                version.id(),
                today,
                by,
                Rows.utc(now),
                version.baseId(),
                version.policyId(),
                today,
                today);
        if (whom.personId() != null) sql.add("AND p.id = ?", whom.personId());
        if (whom.teamId() != null) sql.add("AND p.team_id = ?", whom.teamId());
        if (whom.managerId() != null) sql.add("AND p.line_manager_id = ?", whom.managerId());
        if (after != null) sql.add("AND p.id > ?", after);
        if (upTo != null) sql.add("AND p.id <= ?", upTo);
        if (sql.run(entities) == 0) return List.of();
        var noted = new Sql(
                "SELECT c.person_id FROM policy_chase c WHERE c.policy_version_id = ? AND c.chased_on = ? AND c.chased_by = ? AND c.chased_at = ?",
                version.id(),
                today,
                by,
                Rows.utc(now));
        if (after != null) noted.add("AND c.person_id > ?", after);
        if (upTo != null) noted.add("AND c.person_id <= ?", upTo);
        return noted.values(entities).stream().map(Rows::uuid).toList();
    }

    /** Whom to remind: one, a team, all; and of these only one manager's people, if given. */
    record Whom(UUID personId, UUID teamId, UUID managerId) {}

    /** The latest days on which people were reminded by hand. @param by only by this person; null for anybody */
    List<Campaign.Chase> chases(UUID versionId, UUID by) {
        var sql = new Sql(
                "SELECT c.chased_on, CONCAT(COALESCE(p.preferred_name, p.given_name), ' ', p.family_name), COUNT(*), MAX(c.chased_at)"
                        + " FROM policy_chase c JOIN person p ON p.id = c.chased_by WHERE c.policy_version_id = ?"
                        + " AND c.chased_at >= DATE_SUB(UTC_TIMESTAMP(), INTERVAL 60 DAY)",
                versionId);
        if (by != null) sql.add("AND c.chased_by = ?", by);
        return sql
                .add(
                        "GROUP BY c.chased_on, c.chased_by, p.preferred_name, p.given_name, p.family_name ORDER BY MAX(c.chased_at) DESC LIMIT 10")
                .rows(entities)
                .stream()
                .map(row -> new Campaign.Chase(
                        Rows.date(row[0]), (String) row[1], Rows.number(row[2]), Rows.instant(row[3])))
                .toList();
    }
}
