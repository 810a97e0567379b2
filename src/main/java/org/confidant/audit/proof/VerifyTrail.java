package org.confidant.audit.proof;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.confidant.foundation.jobs.Job;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Patience;
import org.confidant.foundation.time.When;

/** Verifies the whole trail every night, and whenever somebody asks for it (AUD-08). */
@ApplicationScoped
public class VerifyTrail implements Job {

    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final int SAY_EVERY = 25 * Verification.CHUNK;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

    @Resource
    private ManagedExecutorService helper;

    @Inject
    private Checks checks;

    @Inject
    private CheckEnd ending;

    @Inject
    private Heads heads;

    @Inject
    private HeadFolder folder;

    @Inject
    private KeyRing ring;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "verify-audit-trail";
    }

    @Override
    public String title() {
        return "Verify the audit trail every night";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public String run() {
        if (!checks.anySince(lastNight(clock.instant()))) checks.request(Ids.next(), clock.instant());
        var open = checks.open();
        if (open.isPresent()) verify(open.get());
        return checks.lastEnded().map(VerifyTrail::inWords).orElse("Nothing verified yet.");
    }

    private void verify(CheckRow check) {
        try (var connection = data.getConnection()) {
            Patience.with(connection, () -> verify(check, connection));
            ending.good(check.id());
        } catch (Verification.Found found) {
            ending.bad(check.id(), found.getMessage());
        } catch (SQLException unreachable) {
            // not a finding: it runs again
            throw new IllegalStateException(unreachable);
        }
    }

    private void verify(CheckRow check, Connection connection) throws SQLException {
        var now = clock.instant();
        long signed = heads.largest().map(Head::size).orElse(0L);
        long size = Leaves.size(connection);
        checks.start(check.id(), now, size);
        new Verification(connection, data::getConnection, helper, heads, folder, ring, now)
                .run(size, signed, (leaves, headsSoFar) -> {
                    if (leaves % SAY_EVERY == 0 || leaves == size) checks.progress(check.id(), leaves, headsSoFar);
                });
    }

    private static String inWords(CheckRow check) {
        return check.isGood()
                ? "The trail is whole: " + check.checked() + " events."
                : "The trail does not verify: see the page Proof.";
    }

    /** The last two o'clock at night in London. */
    static Instant lastNight(Instant now) {
        var local = now.atZone(When.ZONE);
        var night = local.toLocalDate().atTime(NIGHT).atZone(When.ZONE);
        return (night.isAfter(local) ? night.minusDays(1) : night).toInstant();
    }
}
