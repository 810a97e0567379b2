package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Caller;

/** Every form that was begun; each is there for its author alone. */
@ApplicationScoped
class IncidentDrafts {

    private static final int MOST = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    void add(IncidentDraft draft) {
        em.persist(draft);
    }

    /** Empty when there is none with this id; another person's is not found. */
    Optional<IncidentDraft> find(UUID id) {
        return mine(em.find(IncidentDraft.class, id));
    }

    /** As {@link #find}, waiting for whoever is sending it at this moment. */
    Optional<IncidentDraft> lock(UUID id) {
        return mine(em.find(IncidentDraft.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void drop(IncidentDraft draft) {
        em.remove(draft);
    }

    List<IncidentDraft> unsent() {
        return em.createQuery(
                        "SELECT d FROM IncidentDraft d WHERE d.authorId = :me AND d.sentAs IS NULL ORDER BY d.savedAt DESC",
                        IncidentDraft.class)
                .setParameter("me", caller.personId())
                .setMaxResults(MOST)
                .getResultList();
    }

    private Optional<IncidentDraft> mine(IncidentDraft draft) {
        if (draft != null && !draft.authorId().equals(caller.personId())) {
            throw new NotFound();
        }
        return Optional.ofNullable(draft);
    }
}
