package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.problem.NotFound;

/** All teams: a few dozen at most, so lists of them are short. */
@ApplicationScoped
class Teams {

    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager entities;

    void add(Team team) {
        entities.persist(team);
    }

    void remove(Team team) {
        entities.remove(team);
    }

    Team get(UUID id, long version) {
        var team = entities.find(Team.class, id);
        if (team == null) {
            throw new NotFound();
        }
        team.expect(version);
        return team;
    }

    Optional<String> name(UUID id) {
        return Optional.ofNullable(id == null ? null : entities.find(Team.class, id))
                .map(Team::name);
    }

    Optional<UUID> named(String name) {
        @SuppressWarnings("unchecked")
        List<Object> found = entities.createNativeQuery("SELECT id FROM team WHERE name = ?")
                .setParameter(1, name)
                .getResultList();
        return found.stream().findFirst().map(Rows::uuid);
    }

    boolean hasPeople(UUID id) {
        return !entities.createNativeQuery("SELECT 1 FROM person WHERE team_id = ? LIMIT 1")
                .setParameter(1, id.toString())
                .getResultList()
                .isEmpty();
    }

    List<TeamName> names() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("SELECT id, name FROM team ORDER BY name LIMIT " + MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new TeamName(Rows.uuid(row[0]), (String) row[1]))
                .toList();
    }

    /** With their people counted, which reads everybody. */
    List<TeamRow> all(LocalDate today) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("SELECT t.id, t.name, t.version, COUNT(p.id), 0 FROM team t"
                        + " LEFT JOIN person p ON p.team_id = t.id AND (p.left_on IS NULL OR p.left_on >= ?)"
                        + " GROUP BY t.id, t.name, t.version ORDER BY t.name LIMIT " + MOST)
                .setParameter(1, today)
                .getResultList();
        return rows.stream()
                .map(row ->
                        new TeamRow(Rows.uuid(row[0]), (String) row[1], Rows.number(row[2]), (int) Rows.number(row[3])))
                .toList();
    }
}
