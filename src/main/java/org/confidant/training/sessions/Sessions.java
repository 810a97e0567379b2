package org.confidant.training.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;

/** Sessions and who is booked. */
@ApplicationScoped
class Sessions {

    private static final String ROW =
            "select s.id, c.code, c.title, s.held_on, s.starts_at, s.place, s.trainer, s.capacity,"
                    + " (select count(*) from training_booking b where b.session_id = s.id), s.closed_at, s.called_off_at, s.version"
                    + " from training_session s join course c on c.id = s.course_id where ";

    @PersistenceContext
    private EntityManager em;

    void add(TrainingSession session) {
        em.persist(session);
        em.flush();
    }

    /** Nobody else books or closes meanwhile. */
    Optional<TrainingSession> alone(UUID id) {
        return Optional.ofNullable(em.find(TrainingSession.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<SessionView> view(UUID id) {
        List<?> rows = em.createNativeQuery(ROW + "s.id = ?1")
                .setParameter(1, id.toString())
                .getResultList();
        return rows.stream().map(Sessions::view).findFirst();
    }

    /** Those from a day on, and what is left open before it. */
    List<SessionView> from(LocalDate day) {
        List<?> rows = em.createNativeQuery(ROW + "(s.held_on >= ?1 or s.closed_at is null and s.called_off_at is null)"
                        + " order by s.held_on desc, s.starts_at, s.id")
                .setParameter(1, day)
                .setMaxResults(200)
                .getResultList();
        return rows.stream().map(Sessions::view).toList();
    }

    List<Booking> bookings(UUID session) {
        List<?> rows = em.createNativeQuery("select p.id, concat(p.given_name, ' ', p.family_name), t.name, b.attended"
                        + " from training_booking b join person p on p.id = b.person_id left join team t on t.id = p.team_id"
                        + " where b.session_id = ?1 order by p.family_name, p.given_name, p.id")
                .setParameter(1, session.toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Booking(
                        Rows.uuid(row[0]),
                        (String) row[1],
                        row[2] == null ? "" : (String) row[2],
                        row[3] == null ? null : Rows.flag(row[3])))
                .toList();
    }

    int booked(UUID session) {
        List<?> rows = em.createNativeQuery("select count(*), 1 from training_booking where session_id = ?1")
                .setParameter(1, session.toString())
                .getResultList();
        return (int) Rows.number(((Object[]) rows.get(0))[0]);
    }

    void book(UUID session, UUID person, UUID who, Instant now) {
        em.createNativeQuery("insert into training_booking (session_id, person_id, booked_by, booked_at)"
                        + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, session.toString())
                .setParameter(2, person.toString())
                .setParameter(3, who.toString())
                .setParameter(4, Rows.utc(now))
                .executeUpdate();
    }

    boolean unbook(UUID session, UUID person) {
        return em.createNativeQuery("delete from training_booking where session_id = ?1 and person_id = ?2")
                        .setParameter(1, session.toString())
                        .setParameter(2, person.toString())
                        .executeUpdate()
                == 1;
    }

    void attended(UUID session, Collection<UUID> people) {
        em.createNativeQuery("update training_booking set attended = false where session_id = ?1")
                .setParameter(1, session.toString())
                .executeUpdate();
        for (var person : people) {
            em.createNativeQuery("update training_booking set attended = true where session_id = ?1 and person_id = ?2")
                    .setParameter(1, session.toString())
                    .setParameter(2, person.toString())
                    .executeUpdate();
        }
    }

    Optional<UUID> personCalled(String emailOrNumber) {
        List<?> rows = em.createNativeQuery("select id, email from person where email = ?1"
                        + " union select id, email from person where employee_no = ?1")
                .setParameter(1, emailOrNumber)
                .getResultList();
        return rows.size() == 1 ? Optional.of(Rows.uuid(((Object[]) rows.get(0))[0])) : Optional.empty();
    }

    private static SessionView view(Object columns) {
        var row = (Object[]) columns;
        return new SessionView(
                Rows.uuid(row[0]),
                (String) row[1],
                (String) row[2],
                Rows.date(row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (int) Rows.number(row[7]),
                (int) Rows.number(row[8]),
                row[10] != null
                        ? SessionView.State.CALLED_OFF
                        : row[9] != null ? SessionView.State.HELD : SessionView.State.PLANNED,
                Rows.number(row[11]));
    }
}
