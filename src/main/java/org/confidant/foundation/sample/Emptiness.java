package org.confidant.foundation.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whether this installation has never had anybody in it. */
@ApplicationScoped
class Emptiness {

    @PersistenceContext
    private EntityManager entities;

    boolean nobodyIsHere() {
        return entities.createNativeQuery("SELECT 1 FROM person LIMIT 1")
                .getResultList()
                .isEmpty();
    }
}
