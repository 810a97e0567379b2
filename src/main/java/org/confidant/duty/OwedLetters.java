package org.confidant.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Sql;

/** Which letters are wanted and not written yet. */
@ApplicationScoped
class OwedLetters {

    private static final int ROWS_OF_A_STATEMENT = 500;

    @PersistenceContext
    private EntityManager entities;

    /** Somebody to write to, and of what. */
    record Recipient(UUID personId, String email, Set<Owed.Whose> wanted) {}

    void ask(Owed.Whose whose, Collection<UUID> people, LocalDate today) {
        var all = List.copyOf(people);
        for (int from = 0; from < all.size(); from += ROWS_OF_A_STATEMENT) {
            var some = all.subList(from, Math.min(all.size(), from + ROWS_OF_A_STATEMENT));
            var values = new ArrayList<Object>();
            some.forEach(person -> values.addAll(List.of(person, whose.name(), today)));
            new Sql("INSERT IGNORE INTO owed_letter (person_id, whose, wanted_on) VALUES")
                    .add(String.join(", ", java.util.Collections.nCopies(some.size(), "(?, ?, ?)")), values)
                    .run(entities);
        }
    }

    /** The next people who are still here, wait for a letter and have had none today. */
    List<Recipient> waiting(LocalDate today, int most) {
        var people = new Sql(
                        "SELECT DISTINCT o.person_id FROM owed_letter o WHERE o.written_on IS NULL AND o.wanted_on <= ? AND NOT EXISTS"
                                + " (SELECT 1 FROM owed_letter s WHERE s.person_id = o.person_id AND s.sent AND s.written_on = ?)"
                                + " ORDER BY o.person_id LIMIT " + most,
                        today,
                        today)
                .values(entities).stream().map(Rows::uuid).toList();
        if (people.isEmpty()) return List.of();
        var found = new LinkedHashMap<UUID, Recipient>();
        new Sql(
                        "SELECT o.person_id, IF(p.left_on < ?, NULL, p.email), o.whose FROM owed_letter o JOIN person p ON p.id = o.person_id WHERE",
                        today)
                .in("o.person_id", people)
                .add("AND o.written_on IS NULL AND o.wanted_on <= ? ORDER BY o.person_id FOR UPDATE", today)
                .rows(entities)
                .forEach(row -> found.computeIfAbsent(
                                Rows.uuid(row[0]),
                                person -> new Recipient(person, (String) row[1], EnumSet.noneOf(Owed.Whose.class)))
                        .wanted()
                        .add(Owed.Whose.valueOf((String) row[2])));
        return List.copyOf(found.values());
    }

    void written(Map<UUID, Boolean> sent, LocalDate today) {
        for (var outcome : List.of(true, false)) {
            var people = sent.entrySet().stream()
                    .filter(one -> one.getValue().equals(outcome))
                    .map(Map.Entry::getKey)
                    .toList();
            if (people.isEmpty()) continue;
            new Sql("UPDATE owed_letter SET written_on = ?, sent = ? WHERE", today, outcome)
                    .in("person_id", people)
                    .add("AND written_on IS NULL AND wanted_on <= ?", today)
                    .run(entities);
        }
    }

    /** What was written long ago is in the letters themselves. @return how many rows */
    int forgetBefore(LocalDate day) {
        return new Sql("DELETE FROM owed_letter WHERE written_on < ? LIMIT 10000", day).run(entities);
    }
}
