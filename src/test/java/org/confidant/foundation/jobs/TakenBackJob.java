package org.confidant.foundation.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.security.InTransaction;

/** Writes by both ways that lead to the database, fails, and tells what is still there. */
@ApplicationScoped
public class TakenBackJob implements Job {

    static final String NAME = "taken-back";
    static final String NOTHING_LEFT = "0 of 2 are left.";

    private static final String INSERT = "INSERT INTO job (name, next_run) VALUES (?, '9000-01-01')";

    static class OnPurpose extends RuntimeException {}

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TakenBackJob self;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Writes and fails";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public String run() {
        var start = "taken-back-" + Ids.next();
        try {
            self.writeAndFail(start);
            return "It did not fail.";
        } catch (OnPurpose expected) {
            return self.left(start) + " of 2 are left.";
        }
    }

    @InTransaction
    public void writeAndFail(String start) {
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, start + "-a");
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        em.createNativeQuery(INSERT).setParameter(1, start + "-b").executeUpdate();
        throw new OnPurpose();
    }

    @InTransaction
    public long left(String start) {
        var count = em.createNativeQuery("SELECT COUNT(*) FROM job WHERE name LIKE ?")
                .setParameter(1, start + "%")
                .getSingleResult();
        return ((Number) count).longValue();
    }
}
