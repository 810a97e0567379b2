package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.confidant.foundation.persistence.Jdbc;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.security.Role;

/** The people of the organisation as this room needs them: who holds a role today, and what somebody is called. */
@ApplicationScoped
class Colleagues {

    private static final int MOST = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbc jdbc;

    /** Everybody who holds one of the roles today, deputies marked. */
    List<Holder> holders(Collection<Role> roles, LocalDate today) {
        var values = new ArrayList<Object>(roles);
        values.addAll(List.of(today, today, today));
        return jdbc.query(
                "SELECT r.person_id, r.role, r.deputy, p.email FROM role_assignment r"
                        + " JOIN person p ON p.id = r.person_id WHERE r.role IN (" + Jdbc.marks(roles.size()) + ")"
                        + " AND r.status = 'APPROVED' AND r.from_date <= ? AND (r.to_date IS NULL OR r.to_date >= ?)"
                        + " AND (p.left_on IS NULL OR p.left_on >= ?) ORDER BY r.from_date, r.person_id",
                row -> new Holder(row.uuid(), row.code(Role.class), row.flag(), row.text()),
                values.toArray());
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        var wanted = new HashSet<>(ids);
        wanted.remove(null);
        if (wanted.isEmpty()) {
            return new HashMap<>();
        }
        var names = new HashMap<UUID, String>();
        jdbc.query(
                "SELECT id, CONCAT(given_name, ' ', family_name) FROM person WHERE id IN (" + Jdbc.marks(wanted.size())
                        + ")",
                row -> names.put(row.uuid(), row.text()),
                wanted.toArray());
        return names;
    }

    Optional<String> email(UUID id) {
        return em.createNativeQuery("SELECT email FROM person WHERE id = ?")
                .setParameter(1, id.toString())
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    /** A few colleagues of today whose name or work e-mail begins with, or whose name contains, these words. */
    List<Colleague> matching(String words, LocalDate today) {
        var pattern = words.strip().replaceAll("([\\\\%_])", "\\\\$1");
        return rows(em.createNativeQuery("SELECT id, CONCAT(given_name, ' ', family_name), job_title FROM person"
                                + " WHERE (left_on IS NULL OR left_on >= ?)"
                                + " AND (CONCAT(given_name, ' ', family_name) LIKE ? OR email LIKE ?)"
                                + " ORDER BY family_name, given_name, id")
                        .setParameter(1, today)
                        .setParameter(2, "%" + pattern + "%")
                        .setParameter(3, pattern + "%")
                        .setMaxResults(MOST)
                        .getResultList())
                .map(row -> new Colleague(Rows.uuid(row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    boolean exist(Set<UUID> ids) {
        return names(ids).size() == ids.size();
    }

    private static Stream<Object[]> rows(List<?> rows) {
        return rows.stream().map(Object[].class::cast);
    }
}
