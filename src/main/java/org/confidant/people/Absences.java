package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Sql;

/** When people were away. */
@ApplicationScoped
class Absences {

    @PersistenceContext
    private EntityManager entities;

    /** Newest first. */
    List<Absence> of(UUID person) {
        return new Sql(
                        "SELECT id, from_date, to_date FROM person_absence WHERE person_id = ? ORDER BY from_date DESC, id LIMIT 50",
                        person)
                .rows(entities).stream()
                        .map(row -> new Absence(Rows.uuid(row[0]), Rows.date(row[1]), Rows.date(row[2])))
                        .toList();
    }

    UUID add(UUID person, LocalDate first, LocalDate last, UUID by, Instant now) {
        var id = Ids.next();
        new Sql(
                        "INSERT INTO person_absence (id, person_id, from_date, to_date, recorded_by, recorded_at, version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, 1)",
                        id,
                        person,
                        first,
                        last,
                        by,
                        Rows.utc(now))
                .run(entities);
        return id;
    }

    void end(UUID id, LocalDate last) {
        new Sql("UPDATE person_absence SET to_date = ?, version = version + 1 WHERE id = ?", last, id).run(entities);
    }
}
