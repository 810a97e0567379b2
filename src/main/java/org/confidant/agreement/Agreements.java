package org.confidant.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;

/** All agreements. */
@ApplicationScoped
class Agreements {

    static final int COUNT_LIMIT = 1001;

    @PersistenceContext
    private EntityManager em;

    void add(Agreement agreement) {
        em.persist(agreement);
    }

    Agreement get(UUID id) {
        var found = em.find(Agreement.class, id);
        if (found == null) throw new NotFound();
        return found;
    }

    /** For a change by somebody who saw this version: a second change that saw it too is stale. */
    Agreement get(UUID id, long version) {
        var found = get(id);
        found.expect(version);
        em.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return found;
    }

    /** The next reference of the year. The counter's row stays locked until this transaction ends, so none is lost. */
    String nextReference(int year) {
        em.createNativeQuery("insert into agreement_number (year, last_number) values (?1, 1)"
                        + " on duplicate key update last_number = last_number + 1")
                .setParameter(1, year)
                .executeUpdate();
        var number = Rows.number(em.createNativeQuery("select last_number from agreement_number where year = ?1")
                .setParameter(1, year)
                .getSingleResult());
        return "DPA-%d-%04d".formatted(year, number);
    }

    /** Those that match, what happens next first. */
    Slice<Agreement> matching(AgreementFilter filter, SliceRequest request) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (filter.state() != null) {
            where.add("a.state = :state");
            values.put("state", filter.state());
        } else if (!filter.closedToo()) {
            where.add("a.state not in :closed");
            values.put("closed", List.of(AgreementState.RENEWED, AgreementState.EXIT_COMPLETE));
        }
        if (filter.words() != null) {
            where.add("(a.reference like :words escape '!' or a.title like :words escape '!'"
                    + " or a.counterparty like :words escape '!')");
            values.put("words", "%" + filter.words().replaceAll("([!%_])", "!$1") + "%");
        }
        after(request.cursor(), where, values);
        var query = em.createQuery(
                        "select a from Agreement a" + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                                + " order by a.nextOn, a.id",
                        Agreement.class)
                .setMaxResults(request.limit() + 1);
        values.forEach(query::setParameter);
        return Slice.of(query.getResultList(), request, last -> Cursor.of(last.nextOn(), last.id()));
    }

    private static void after(String cursor, List<String> where, Map<String, Object> values) {
        if (cursor == null) return;
        var parts = Cursor.parts(cursor, 2);
        try {
            values.put("lastOn", LocalDate.parse(parts.get(0)));
            values.put("lastId", UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException forged) {
            throw new Invalid("cursor", "This is not a cursor of this list. Begin again without one.");
        }
        where.add("a.nextOn >= :lastOn and (a.nextOn > :lastOn or a.id > :lastId)");
    }

    /** How many are in one of these states, for each of the sets, counted up to one more than a thousand; one query. */
    List<Long> counts(List<? extends Collection<AgreementState>> sets) {
        var query = em.createNativeQuery("select "
                + sets.stream()
                        .map(states -> "(select count(*) from (select 1 from agreement where state in (?"
                                + ", ?".repeat(states.size() - 1) + ") limit " + COUNT_LIMIT + ") counted)")
                        .collect(Collectors.joining(", ")));
        int position = 1;
        for (var states : sets) {
            for (var state : states) query.setParameter(position++, state.name());
        }
        return Arrays.stream((Object[]) query.getSingleResult())
                .map(Rows::number)
                .toList();
    }

    List<Agreement> inState(Collection<AgreementState> states, int most) {
        return em.createQuery(
                        "select a from Agreement a where a.state in :states order by a.nextOn, a.id", Agreement.class)
                .setParameter("states", states)
                .setMaxResults(most)
                .getResultList();
    }

    List<Agreement> ownedBy(UUID owner, int most) {
        return em.createQuery(
                        "select a from Agreement a where a.ownerId = :owner and a.state not in :closed"
                                + " order by a.nextOn, a.id",
                        Agreement.class)
                .setParameter("owner", owner)
                .setParameter("closed", List.of(AgreementState.RENEWED, AgreementState.EXIT_COMPLETE))
                .setMaxResults(most)
                .getResultList();
    }

    /** The ids of those that live by the calendar, a batch at a time. */
    List<UUID> ruledByDates(UUID after, int most) {
        return em.createQuery(
                        "select a.id from Agreement a where a.state in :states and a.id > :after order by a.id",
                        UUID.class)
                .setParameter(
                        "states",
                        List.of(
                                AgreementState.ACTIVE,
                                AgreementState.EXPIRING,
                                AgreementState.SUSPENDED,
                                AgreementState.TERMINATION_NOTICE))
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    boolean hasSuccessor(UUID id) {
        return !em.createQuery("select a.id from Agreement a where a.renewsId = :id", UUID.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void add(AgreementParty party) {
        em.persist(party);
    }

    void remove(AgreementParty party) {
        em.remove(party);
    }

    AgreementParty party(UUID agreementId, UUID id) {
        var found = em.find(AgreementParty.class, id);
        if (found == null || !found.agreementId().equals(agreementId)) throw new NotFound();
        return found;
    }

    List<AgreementParty> parties(UUID agreementId) {
        return em.createQuery(
                        "select p from AgreementParty p where p.agreementId = :id order by p.place, p.id",
                        AgreementParty.class)
                .setParameter("id", agreementId)
                .getResultList();
    }
}
