package org.confidant.foundation.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;

@ApplicationScoped
class LegalRuleStore {

    @PersistenceContext
    private EntityManager em;

    Optional<LegalRule> inForce(String code, LocalDate day) {
        return em.createQuery(
                        "SELECT r FROM LegalRule r WHERE r.code = :code AND r.validFrom <= :day"
                                + " AND (r.validTo IS NULL OR r.validTo >= :day) ORDER BY r.edition DESC",
                        LegalRule.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    LegalRule edition(String code, int edition) {
        return em.createQuery(
                        "SELECT r FROM LegalRule r WHERE r.code = :code AND r.edition = :edition", LegalRule.class)
                .setParameter("code", code)
                .setParameter("edition", edition)
                .getSingleResult();
    }
}
