package org.confidant.foundation.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.confidant.foundation.persistence.Jdbc;

@ApplicationScoped
class LegalRuleStore {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbc jdbc;

    /** To be read, as every report does; nobody changes an edition. */
    Optional<LegalRule> inForce(String code, LocalDate day) {
        return jdbc
                .query(
                        "SELECT " + LegalRule.COLUMNS + " FROM legal_rule WHERE code = ? AND valid_from <= ?"
                                + " AND (valid_to IS NULL OR valid_to >= ?) ORDER BY edition DESC LIMIT 1",
                        LegalRule::new,
                        code,
                        day,
                        day)
                .stream()
                .findFirst();
    }

    List<LegalRule> all() {
        return em.createQuery("SELECT r FROM LegalRule r ORDER BY r.code, r.edition DESC", LegalRule.class)
                .getResultList();
    }

    Optional<LegalRule> latest(String code) {
        return em.createQuery("SELECT r FROM LegalRule r WHERE r.code = :code ORDER BY r.edition DESC", LegalRule.class)
                .setParameter("code", code)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void add(LegalRule rule) {
        em.persist(rule);
        em.flush();
    }

    LegalRule edition(String code, int edition) {
        return em.createQuery(
                        "SELECT r FROM LegalRule r WHERE r.code = :code AND r.edition = :edition", LegalRule.class)
                .setParameter("code", code)
                .setParameter("edition", edition)
                .getSingleResult();
    }
}
