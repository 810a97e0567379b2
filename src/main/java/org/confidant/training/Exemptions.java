package org.confidant.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is exempt from training, and was. */
@ApplicationScoped
class Exemptions {

    @PersistenceContext
    private EntityManager em;

    void add(TrainingExemption exemption) {
        em.persist(exemption);
        em.flush();
    }

    Optional<TrainingExemption> find(UUID id) {
        return Optional.ofNullable(em.find(TrainingExemption.class, id));
    }

    List<TrainingExemption> of(UUID person) {
        return em.createQuery(
                        "select x from TrainingExemption x where x.personId = :person order by x.approvedAt desc",
                        TrainingExemption.class)
                .setParameter("person", person)
                .getResultList();
    }
}
