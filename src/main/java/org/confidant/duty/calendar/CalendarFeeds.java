package org.confidant.duty.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Sql;

/** At most one feed for each person. */
@ApplicationScoped
class CalendarFeeds {

    /** Whose feed it is. */
    record Owner(UUID accountId, UUID personId, String name) {}

    @PersistenceContext
    private EntityManager entities;

    void make(UUID person, String sha256, boolean alarms, Instant now) {
        end(person);
        new Sql(
                        "INSERT INTO calendar_feed (person_id, token_sha256, alarms, made_at) VALUES (?, ?, ?, ?)",
                        person,
                        sha256,
                        alarms,
                        Rows.utc(now))
                .run(entities);
    }

    int end(UUID person) {
        return new Sql("DELETE FROM calendar_feed WHERE person_id = ?", person).run(entities);
    }

    Optional<CalendarFeed> of(UUID person) {
        return new Sql("SELECT made_at, alarms, read_on FROM calendar_feed WHERE person_id = ?", person)
                .rows(entities).stream()
                        .findFirst()
                        .map(row -> new CalendarFeed(Rows.instant(row[0]), Rows.flag(row[1]), Rows.date(row[2])));
    }

    /** Nobody, when the address was ended or its owner can no longer sign in. */
    Optional<Owner> owner(String sha256) {
        return new Sql(
                        "SELECT a.id, p.id, p.given_name FROM calendar_feed f JOIN person p ON p.id = f.person_id"
                                + " JOIN account a ON a.person_id = p.id WHERE f.token_sha256 = ? AND a.disabled_at IS NULL",
                        sha256)
                .rows(entities).stream()
                        .findFirst()
                        .map(row -> new Owner(Rows.uuid(row[0]), Rows.uuid(row[1]), (String) row[2]));
    }

    void read(UUID person, LocalDate today) {
        new Sql(
                        "UPDATE calendar_feed SET read_on = ? WHERE person_id = ? AND (read_on IS NULL OR read_on < ?)",
                        today,
                        person,
                        today)
                .run(entities);
    }
}
