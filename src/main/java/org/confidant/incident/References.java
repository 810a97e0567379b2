package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.confidant.foundation.persistence.Jdbc;
import org.confidant.foundation.persistence.Row;

/**
 * Gives out the numbers of a year without a gap: the counter's row stays locked until the transaction that took the
 * number has ended, so a number is used or given back, and two people at once wait for each other.
 */
@ApplicationScoped
class References {

    @Inject
    private Jdbc jdbc;

    IncidentReference next(int year) {
        var number = jdbc.query(
                "INSERT INTO incident_counter (counter_year, last_number) VALUES (?, 1)"
                        + " ON DUPLICATE KEY UPDATE last_number = last_number + 1 RETURNING last_number",
                Row::number,
                year);
        return new IncidentReference(year, number.get(0).intValue());
    }
}
