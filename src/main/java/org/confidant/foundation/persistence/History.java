package org.confidant.foundation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.time.When;

/** What the tables under system versioning said at an earlier moment. */
@ApplicationScoped
public class History {

    private static final int MICROS = 6;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * From the day on which the row was first recorded until today.
     *
     * @param table a name of ours, never anything typed
     */
    public KnownDays daysOf(String table, UUID id) {
        var first = em.createNativeQuery(
                        "SELECT UNIX_TIMESTAMP(MIN(row_start)) FROM " + table + " FOR SYSTEM_TIME ALL WHERE id = ?")
                .setParameter(1, id.toString())
                .getSingleResult();
        if (first == null) throw new NotFound();
        var micros = new BigDecimal(first.toString()).movePointRight(MICROS).longValue();
        return new KnownDays(When.dayOf(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)), When.dayOf(clock.instant()));
    }

    /**
     * All that is read meanwhile is read as it was at that moment, tables without a history excepted. Entities that were
     * known before or are found meanwhile are let go, so that nothing of the past is ever written.
     */
    public <T> T at(Instant moment, Supplier<T> reading) {
        em.flush();
        em.clear();
        look("FROM_UNIXTIME("
                + BigDecimal.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, moment), MICROS)
                        .toPlainString() + ")");
        try {
            return reading.get();
        } finally {
            em.clear();
            look("DEFAULT");
        }
    }

    private void look(String moment) {
        em.createNativeQuery("SET SESSION system_versioning_asof = " + moment).executeUpdate();
    }
}
