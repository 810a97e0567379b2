package org.confidant.training.xapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Vault;

/** Learning systems, what they sent, and what became of it. */
@ApplicationScoped
class Statements {

    private static final String WAITING =
            "select o.statement_id, o.state, o.received_at, s.system_id, s.content, y.name from learning_outcome o"
                    + " join learning_statement s on s.id = o.statement_id join learning_system y on y.id = s.system_id"
                    + " where ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Vault vault;

    /** A row with the content still sealed. */
    record Kept(UUID id, OutcomeState state, Instant receivedAt, UUID systemId, byte[] content, String system) {}

    void add(LearningSystem system) {
        em.persist(system);
        em.flush();
    }

    Optional<LearningSystem> system(UUID id) {
        return Optional.ofNullable(em.find(LearningSystem.class, id));
    }

    /** One that may still come in. @param keyName null when the secret alone is given */
    Optional<LearningSystem> comingIn(String keyName, String secretHash) {
        return em.createQuery(
                        "select s from LearningSystem s where s.secretHash = :hash and s.revokedAt is null",
                        LearningSystem.class)
                .setParameter("hash", secretHash)
                .getResultStream()
                .filter(system -> keyName == null || system.keyName().equals(keyName))
                .findFirst();
    }

    void used(UUID system, LocalDate today) {
        em.createNativeQuery("update learning_system set last_used_on = ?1 where id = ?2"
                        + " and (last_used_on is null or last_used_on < ?1)")
                .setParameter(1, today)
                .setParameter(2, system.toString())
                .executeUpdate();
    }

    List<LearningSystem> systems() {
        return em.createQuery("select s from LearningSystem s order by s.madeAt desc", LearningSystem.class)
                .getResultList();
    }

    /** The hash of the content under which it is kept; null when there is none with this id. */
    String hash(UUID statement) {
        List<?> rows = em.createNativeQuery("select content_hash, received_at from learning_statement where id = ?1")
                .setParameter(1, statement.toString())
                .getResultList();
        return rows.isEmpty() ? null : (String) ((Object[]) rows.get(0))[0];
    }

    void add(UUID id, UUID system, Statement statement, String text, Instant now) {
        em.createNativeQuery("insert into learning_statement (id, system_id, content_hash, content, received_at)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, id.toString())
                .setParameter(2, system.toString())
                .setParameter(3, statement.hash())
                .setParameter(4, vault.seal(place(system, id), text))
                .setParameter(5, Rows.utc(now))
                .executeUpdate();
    }

    void outcome(UUID id, OutcomeState state, String why, String activity, UUID completion, Instant now) {
        em.createNativeQuery("insert into learning_outcome (statement_id, state, why, activity_hash, received_at,"
                        + " completion_id, version) values (?1, ?2, ?3, ?4, ?5, ?6, 1) on duplicate key update"
                        + " state = values(state), why = values(why), completion_id = values(completion_id),"
                        + " version = version + 1")
                .setParameter(1, id.toString())
                .setParameter(2, state.name())
                .setParameter(3, why)
                .setParameter(4, Sha256.hex(activity))
                .setParameter(5, Rows.utc(now))
                .setParameter(6, completion == null ? null : completion.toString())
                .executeUpdate();
    }

    void decided(UUID id, UUID who, Instant now) {
        em.createNativeQuery("update learning_outcome set decided_by = ?1, decided_at = ?2 where statement_id = ?3")
                .setParameter(1, who.toString())
                .setParameter(2, Rows.utc(now))
                .setParameter(3, id.toString())
                .executeUpdate();
    }

    /** What waited for this activity is to be looked at again. */
    void again(String activity) {
        em.createNativeQuery("update learning_outcome set state = 'AGAIN', version = version + 1"
                        + " where state = 'NO_COURSE' and activity_hash = ?1")
                .setParameter(1, Sha256.hex(activity))
                .executeUpdate();
    }

    Optional<Kept> one(UUID id) {
        return kept(em.createNativeQuery(WAITING + "o.statement_id = ?1")
                        .setParameter(1, id.toString())
                        .getResultList())
                .stream()
                .findFirst();
    }

    List<Kept> toLookAtAgain(int most) {
        return kept(em.createNativeQuery(WAITING + "o.state = 'AGAIN' order by o.received_at, o.statement_id")
                .setMaxResults(most)
                .getResultList());
    }

    Slice<Kept> waiting(SliceRequest request) {
        var after = request.cursor() == null ? null : Cursor.parts(request.cursor(), 2);
        var query = em.createNativeQuery(WAITING + "o.state in ('NO_COURSE', 'NO_PERSON')"
                        + (after == null ? "" : " and (o.received_at, o.statement_id) > (?1, ?2)")
                        + " order by o.received_at, o.statement_id")
                .setMaxResults(request.limit() + 1);
        if (after != null) {
            query.setParameter(1, Rows.utc(moment(after.get(0))));
            query.setParameter(2, Ids.parse(after.get(1)).toString());
        }
        return Slice.of(kept(query.getResultList()), request, row -> Cursor.of(row.receivedAt(), row.id()));
    }

    String content(Kept kept) {
        return vault.openText(place(kept.systemId(), kept.id()), kept.content());
    }

    /** Whom this actor is: as somebody said, or by an address that is theirs alone. */
    Optional<UUID> person(Statement.Actor actor) {
        var said = first("select person_id, set_at from learning_actor where actor_hash = ?1", actor.hash());
        if (said.isPresent()) return said;
        return switch (actor.kind()) {
            case MBOX -> first("select id, email from person where email = ?1", actor.value());
            // nobody is found by a hash more often than a learning system sends one
            case MBOX_SHA1 ->
                first("select id, email from person where sha1(concat('mailto:', lower(email))) = ?1", actor.value());
            default -> Optional.empty();
        };
    }

    Optional<UUID> personCalled(String emailOrNumber) {
        var byEmail = first("select id, email from person where email = ?1", emailOrNumber);
        return byEmail.isPresent()
                ? byEmail
                : first("select id, email from person where employee_no = ?1", emailOrNumber);
    }

    void means(Statement.Actor actor, UUID person, UUID who, Instant now) {
        em.createNativeQuery(
                        "insert into learning_actor (actor_hash, person_id, set_by, set_at) values (?1, ?2, ?3, ?4)"
                                + " on duplicate key update person_id = values(person_id), set_by = values(set_by),"
                                + " set_at = values(set_at)")
                .setParameter(1, actor.hash())
                .setParameter(2, person.toString())
                .setParameter(3, who.toString())
                .setParameter(4, Rows.utc(now))
                .executeUpdate();
    }

    private Optional<UUID> first(String sql, String value) {
        List<?> rows = em.createNativeQuery(sql).setParameter(1, value).getResultList();
        return rows.size() == 1 ? Optional.of(Rows.uuid(((Object[]) rows.get(0))[0])) : Optional.empty();
    }

    private static List<Kept> kept(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Kept(
                        Rows.uuid(row[0]),
                        OutcomeState.valueOf((String) row[1]),
                        Rows.instant(row[2]),
                        Rows.uuid(row[3]),
                        (byte[]) row[4],
                        (String) row[5]))
                .toList();
    }

    private static Place place(UUID system, UUID statement) {
        return new Place(system, statement, "content");
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (RuntimeException forged) {
            throw new Invalid("cursor", "This is not a cursor of this list. Begin again without one.");
        }
    }
}
