package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The one organisation that this installation serves. */
@ApplicationScoped
class Organisations {

    @PersistenceContext
    private EntityManager entities;

    Optional<OrganisationNames> names() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("SELECT trading_name, legal_name FROM organisation")
                .getResultList();
        return rows.stream().findFirst().map(row -> new OrganisationNames((String) row[0], (String) row[1]));
    }

    void set(OrganisationNames names) {
        entities.createNativeQuery(
                        "INSERT INTO organisation (id, trading_name, legal_name, version) VALUES (1, ?, ?, 1)"
                                + " ON DUPLICATE KEY UPDATE trading_name = VALUES(trading_name), legal_name = VALUES(legal_name),"
                                + " version = version + 1")
                .setParameter(1, names.tradingName())
                .setParameter(2, names.legalName())
                .executeUpdate();
    }
}
