package org.confidant.foundation.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.AllowedToEveryone;

/** Use cases that get into each other's way on rows that tests made. Public, because in-container tests bring it along. */
@Service
public class MeetingService {

    private static final String APPEND = "UPDATE job SET message = CONCAT(COALESCE(message, ''), '+') WHERE name = ?";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Idempotency idempotency;

    @Inject
    private InnerMeetingService inner;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /** Writes into both rows, the work between. @return whose audit record it is */
    @AllowedToEveryone
    public UUID write(UUID who, String first, Runnable between, String second) {
        append(em, first, "");
        between.run();
        append(em, second, "");
        facts.fire(Fact.of("SAMPLE_MET", "SAMPLE", who));
        return who;
    }

    /** The same with a second row for which nobody waits long. */
    @AllowedToEveryone
    public void writeInHaste(UUID who, String first, Runnable before, String second) {
        append(em, first, "");
        before.run();
        facts.fire(Fact.of("SAMPLE_MET", "SAMPLE", who));
        append(em, second, InnerMeetingService.IN_HASTE);
    }

    /**
     * The second row is written when the transaction is about to end, and by a connection of the data source: the entity
     * manager has written by then what it has to write, and would do so again on WildFly.
     */
    @AllowedToEveryone
    public void writeAtTheEnd(UUID who, String first, Runnable before, String second) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                try (var connection = data.getConnection();
                        var statement = connection.prepareStatement(InnerMeetingService.IN_HASTE + APPEND)) {
                    statement.setString(1, second);
                    statement.executeUpdate();
                } catch (SQLException refused) {
                    throw new IllegalStateException(refused);
                }
            }

            @Override
            public void afterCompletion(int status) {
                // nothing is left to do
            }
        });
        append(em, first, "");
        before.run();
        facts.fire(Fact.of("SAMPLE_MET", "SAMPLE", who));
    }

    /** Of the table, MariaDB writes down at the commit itself which transaction made its rows. */
    @AllowedToEveryone
    public void writeRegistered(UUID who, String first, Runnable between, String table, Runnable atTheEnd) {
        append(em, first, "");
        between.run();
        em.createNativeQuery("INSERT INTO " + table + " VALUES (?)")
                .setParameter(1, who.toString())
                .executeUpdate();
        facts.fire(Fact.of("SAMPLE_MET", "SAMPLE", who));
        em.flush();
        atTheEnd.run();
    }

    @AllowedToEveryone
    public void writeInside(UUID who, String first, Runnable before, String second) {
        append(em, first, "");
        facts.fire(Fact.of("SAMPLE_MET", "SAMPLE", who));
        inner.write(before, second);
    }

    /** Goes on after a use case within its own failed, as if it had not. */
    @AllowedToEveryone
    public void writeAndPassOver(UUID who, String row) {
        append(em, row, "");
        facts.fire(Fact.of("SAMPLE_MET", "SAMPLE", who));
        try {
            inner.fail();
        } catch (RuleBroken passedOver) {
            append(em, row, "");
        }
    }

    @AllowedToEveryone
    public UUID writeOnce(UUID key, Runnable before, String row) {
        return idempotency.once(key, "sample", "the same", () -> {
            before.run();
            append(em, row, InnerMeetingService.IN_HASTE);
            return Ids.next();
        });
    }

    @AllowedToEveryone
    public void fail(Supplier<RuntimeException> why) {
        throw why.get();
    }

    static void append(EntityManager em, String row, String manner) {
        em.createNativeQuery(manner + APPEND).setParameter(1, row).executeUpdate();
    }
}
