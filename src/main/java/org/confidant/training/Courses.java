package org.confidant.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The catalogue of courses. */
@ApplicationScoped
class Courses {

    @PersistenceContext
    private EntityManager em;

    void add(Course course) {
        em.persist(course);
        em.flush();
    }

    Optional<Course> find(UUID id) {
        return Optional.ofNullable(em.find(Course.class, id));
    }

    Optional<Course> byCode(String code) {
        return em.createQuery("select c from Course c where c.code = :code", Course.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<Course> all() {
        return em.createQuery("select c from Course c order by c.code", Course.class)
                .getResultList();
    }

    /** Those that are asked of somebody today. */
    List<Course> inForce() {
        return all().stream().filter(course -> !course.withdrawn()).toList();
    }
}
