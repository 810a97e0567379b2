package org.confidant.foundation.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Sql;
import org.confidant.foundation.time.Division;
import org.confidant.foundation.time.Holiday;

/** Holidays that were brought, and the days on which the organisation is closed. */
@ApplicationScoped
class HolidayStore {

    @PersistenceContext
    private EntityManager entities;

    List<Holiday> all() {
        return new Sql("SELECT division, day, title FROM holiday ORDER BY day, division")
                .rows(entities).stream()
                        .map(row -> new Holiday(Division.valueOf((String) row[0]), Rows.date(row[1]), (String) row[2]))
                        .toList();
    }

    /** What is brought takes the place of what was known of the same years. */
    void replace(Collection<Holiday> brought) {
        for (var division : Division.values()) {
            var years = brought.stream()
                    .filter(holiday -> holiday.division() == division)
                    .map(holiday -> holiday.day().getYear())
                    .distinct()
                    .toList();
            if (!years.isEmpty()) {
                new Sql("DELETE FROM holiday WHERE division = ? AND", division.name())
                        .in("YEAR(day)", years)
                        .run(entities);
            }
        }
        brought.forEach(this::add);
    }

    void add(Holiday holiday) {
        new Sql(
                        "INSERT INTO holiday (division, day, title) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE title = ?",
                        holiday.division().name(),
                        holiday.day(),
                        holiday.title(),
                        holiday.title())
                .run(entities);
    }

    int remove(Division division, LocalDate day) {
        return new Sql("DELETE FROM holiday WHERE division = ? AND day = ?", division.name(), day).run(entities);
    }
}
