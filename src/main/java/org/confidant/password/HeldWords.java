package org.confidant.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The words that Confidant holds about a person and the organisation, read for one check and kept nowhere. */
@ApplicationScoped
class HeldWords {

    @PersistenceContext
    private EntityManager em;

    Words about(UUID personId) {
        List<?> rows =
                em.createNativeQuery("""
                        select p.given_name, p.family_name, p.preferred_name, a.sign_in_name, p.email, p.employee_no,
                               p.job_title, t.name
                          from person p
                          left join account a on a.person_id = p.id
                          left join team t on t.id = p.team_id
                         where p.id = ?1""").setParameter(1, personId.toString()).getResultList();
        return rows.isEmpty() ? Words.aboutNobody() : Words.about(person((Object[]) rows.get(0)));
    }

    /** The names under which the organisation is known; none before it is set up. */
    List<String> organisation() {
        List<?> rows = em.createNativeQuery("select trading_name, legal_name from organisation")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .flatMap(names -> java.util.stream.Stream.of((String) names[0], (String) names[1]))
                .toList();
    }

    private static Words.Person person(Object[] row) {
        return new Words.Person(
                (String) row[0],
                (String) row[1],
                row[2] == null ? List.of() : List.of((String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7]);
    }
}
