package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;

/** Lists of people that wait to be applied, and what they are compared with. */
@ApplicationScoped
class Imports {

    @PersistenceContext
    private EntityManager entities;

    void add(PeopleImport list) {
        entities.persist(list);
    }

    Optional<PeopleImport> get(UUID id) {
        return Optional.ofNullable(id == null ? null : entities.find(PeopleImport.class, id));
    }

    /** One at a time: whoever brings a new list has dropped the former one. */
    void forgetUnapplied(UUID personId) {
        entities.createNativeQuery("DELETE FROM people_import WHERE made_by = ? AND applied_at IS NULL")
                .setParameter(1, personId.toString())
                .executeUpdate();
    }

    /** Everybody, in one question. */
    @SuppressWarnings("unchecked")
    List<ImportPlan.Known> known() {
        return ((List<Object[]>) entities.createNativeQuery(
                                "SELECT p.id, p.given_name, p.family_name, p.preferred_name, p.email, p.job_title, p.employee_no,"
                                        + " p.team_id, p.employment_type, p.line_manager_id, p.started_on, p.left_on, m.email"
                                        + " FROM person p LEFT JOIN person m ON m.id = p.line_manager_id")
                        .getResultList())
                .stream().map(Imports::read).toList();
    }

    Map<UUID, String> teamNames() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                entities.createNativeQuery("SELECT id, name FROM team").getResultList();
        var names = new HashMap<UUID, String>();
        rows.forEach(row -> names.put(Rows.uuid(row[0]), (String) row[1]));
        return names;
    }

    private static ImportPlan.Known read(Object[] row) {
        var details = new PersonDetails(
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                Rows.uuid(row[7]),
                EmploymentType.valueOf((String) row[8]),
                Rows.uuid(row[9]),
                Rows.date(row[10]));
        return new ImportPlan.Known(Rows.uuid(row[0]), details, Rows.date(row[11]), (String) row[12]);
    }
}
