package org.confidant.foundation.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Vault;

@ApplicationScoped
class Drafts {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Vault vault;

    void keep(UUID owner, String form, String fields, Instant now) {
        em.createNativeQuery("INSERT INTO draft (owner_id, form, fields, saved_at) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE fields = VALUES(fields), saved_at = VALUES(saved_at)")
                .setParameter(1, owner.toString())
                .setParameter(2, form)
                .setParameter(3, vault.seal(here(owner, form), fields))
                .setParameter(4, Rows.utc(now))
                .executeUpdate();
    }

    String find(UUID owner, String form) {
        List<?> found = em.createNativeQuery("SELECT fields FROM draft WHERE owner_id = ? AND form = ?")
                .setParameter(1, owner.toString())
                .setParameter(2, form)
                .getResultList();
        return found.isEmpty() ? null : vault.openText(here(owner, form), (byte[]) found.get(0));
    }

    private static Place here(UUID owner, String form) {
        return new Place(owner, owner, "draft:" + form);
    }

    void drop(UUID owner, String form) {
        em.createNativeQuery("DELETE FROM draft WHERE owner_id = ? AND form = ?")
                .setParameter(1, owner.toString())
                .setParameter(2, form)
                .executeUpdate();
    }

    int dropOlderThan(Instant then) {
        return em.createNativeQuery("DELETE FROM draft WHERE saved_at < ?")
                .setParameter(1, Rows.utc(then))
                .executeUpdate();
    }
}
