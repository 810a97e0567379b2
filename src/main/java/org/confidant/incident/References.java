package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Gives out the numbers of a year without a gap: the counter's row stays locked until the transaction that took the
 * number has ended, so a number is used or given back, and two people at once wait for each other.
 */
@ApplicationScoped
class References {

    @PersistenceContext
    private EntityManager em;

    IncidentReference next(int year) {
        em.createNativeQuery("INSERT INTO incident_counter (counter_year, last_number) VALUES (?, 1)"
                        + " ON DUPLICATE KEY UPDATE last_number = last_number + 1")
                .setParameter(1, year)
                .executeUpdate();
        var number = (Number) em.createNativeQuery("SELECT last_number FROM incident_counter WHERE counter_year = ?")
                .setParameter(1, year)
                .getSingleResult();
        return new IncidentReference(year, number.intValue());
    }
}
