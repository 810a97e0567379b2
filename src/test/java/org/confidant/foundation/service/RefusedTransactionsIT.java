package org.confidant.foundation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.confidant.foundation.jobs.JobWork;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.DatabaseAway;
import org.confidant.foundation.problem.ProblemKind;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Stale;
import org.confidant.foundation.problem.TryAgain;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.support.Deployments;
import org.eclipse.microprofile.config.Config;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;

/** What the database takes back for the sake of another transaction is done again, as a whole and in one place. */
@ArquillianTest
class RefusedTransactionsIT {

    /** As many as the pool has. */
    private static final int CONNECTIONS = 24;

    @Inject
    private MeetingService meeting;

    @Inject
    private SharedBean shared;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Caller caller;

    @Inject
    private JobWork work;

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource database;

    @Inject
    private Config config;

    @ArquillianResource
    private URI here;

    private final AtomicInteger attempts = new AtomicInteger();
    private final UUID who = Ids.next();
    private final String first = "sample-" + Ids.next();
    private final String second = "sample-" + Ids.next();

    @Deployment
    static WebArchive confidant() {
        return Deployments.confidant(MeetingService.class, InnerMeetingService.class, SharedBean.class);
    }

    @BeforeEach
    void twoRows() throws SQLException {
        for (var row : List.of(first, second))
            sql("INSERT INTO job (name, next_run) VALUES ('" + row + "', '9999-01-01')");
        caller.become(new Identity(Ids.next(), who, "Sample Person", Set.of(), null, "PASSWORD", null));
    }

    @AfterEach
    void noRows() throws SQLException {
        sql("DELETE FROM job WHERE name IN ('" + first + "', '" + second + "')");
    }

    @Test
    void twoThatLockEachOtherOutBothSucceedWithOneRecordEach() throws Exception {
        var both = new CountDownLatch(2);
        var other = Ids.next();
        var executor = Executors.newFixedThreadPool(2, threads);
        try {
            var one = executor.submit(() -> asSystem(() -> meeting.write(who, first, () -> meet(both), second)));
            var two = executor.submit(() -> asSystem(() -> meeting.write(other, second, () -> meet(both), first)));
            for (Future<?> each : List.of(one, two)) each.get(30, TimeUnit.SECONDS);
        } finally {
            executor.shutdownNow();
        }

        assertThat(attempts).as("one of the two began once more").hasValue(3);
        assertThat(records(who)).isEqualTo(1);
        assertThat(records(other)).isEqualTo(1);
        assertThat(written(first)).isEqualTo("++");
        assertThat(written(second)).isEqualTo("++");
    }

    @Test
    void aWaitForALockThatTookTooLongIsBegunAnew() throws Exception {
        try (var holder = holding(second)) {
            meeting.writeInHaste(who, first, () -> secondTime(holder), second);
        }

        assertThat(attempts).hasValue(2);
        assertThat(records(who)).isEqualTo(1);
        assertThat(written(first)).isEqualTo("+");
    }

    @Test
    void whatIsRefusedWhenItIsWrittenAtTheEndIsBegunAnew() throws Exception {
        try (var holder = holding(second)) {
            meeting.writeAtTheEnd(who, first, () -> secondTime(holder), second);
        }

        assertThat(attempts).hasValue(2);
        assertThat(records(who)).isEqualTo(1);
        assertThat(written(first) + written(second)).isEqualTo("++");
    }

    /**
     * As a conflict of certification in a Galera cluster: every statement went well, and the answer to COMMIT is error 1213
     * of state 40001. MariaDB writes at the commit into its list of transactions; the other one has locked that list, and
     * waits for a row of ours. Of the two, MariaDB takes back the one that wrote less.
     */
    @Test
    void whatIsRefusedAtTheCommitItselfIsBegunAnew() throws Exception {
        var table = "sample_" + who.toString().replace("-", "");
        var atTheEnd = new AtomicInteger();
        var executor = Executors.newSingleThreadExecutor(threads);
        try (var other = asOwner();
                var rival = other.createStatement()) {
            rival.execute("CREATE TABLE " + table + " (id VARCHAR(36) PRIMARY KEY,"
                    + " since BIGINT UNSIGNED GENERATED ALWAYS AS ROW START INVISIBLE,"
                    + " until BIGINT UNSIGNED GENERATED ALWAYS AS ROW END INVISIBLE,"
                    + " PERIOD FOR SYSTEM_TIME (since, until)) ENGINE = InnoDB WITH SYSTEM VERSIONING");
            rival.execute("GRANT SELECT, INSERT ON " + table + " TO '"
                    + config.getValue("confidant.db.user", String.class) + "'@'127.0.0.1'");
            rival.execute("SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE");
            other.setAutoCommit(false);
            rival.execute("INSERT INTO " + table + " SELECT seq FROM seq_1_to_1000");
            rival.execute("SELECT COUNT(*) FROM mysql.transaction_registry");
            meeting.writeRegistered(
                    who,
                    first,
                    () -> {
                        if (attempts.incrementAndGet() == 1) executor.submit(() -> takeForAMoment(other, first));
                    },
                    table,
                    atTheEnd::incrementAndGet);
            assertThat(text("SELECT COUNT(*) FROM " + table)).isEqualTo("1");
        } finally {
            executor.shutdown();
            try (var owner = asOwner();
                    var statement = owner.createStatement()) {
                statement.execute("DROP TABLE IF EXISTS " + table);
            }
        }

        assertThat(attempts).hasValue(2);
        assertThat(atTheEnd).as("no statement was refused, only the commit").hasValue(2);
        assertThat(records(who)).isEqualTo(1);
        assertThat(written(first)).isEqualTo("+");
    }

    @Test
    void afterThreeAttemptsTheCallerIsToldAndNothingIsHalfSaved() throws Exception {
        try (var holder = holding(second)) {
            assertThatThrownBy(() -> meeting.writeInHaste(who, first, attempts::incrementAndGet, second))
                    .isInstanceOfSatisfying(
                            TryAgain.class, said -> assertThat(said.kind()).isEqualTo(ProblemKind.UNAVAILABLE));
            holder.rollback();
        }

        assertThat(attempts).hasValue(3);
        assertThat(records(who)).isZero();
        assertThat(written(first)).isNull();
    }

    @Test
    void whatIsCalledWithinATransactionIsRepeatedOnlyWithTheWholeOfIt() throws Exception {
        try (var holder = holding(second)) {
            meeting.writeInside(who, first, () -> secondTime(holder), second);
        }

        assertThat(attempts).hasValue(2);
        assertThat(records(who)).isEqualTo(1);
        assertThat(written(first) + written(second)).isEqualTo("++");
    }

    @Test
    void anIdempotencyKeyOfARefusedAttemptIsNotSpent() throws Exception {
        UUID answer;
        try (var holder = holding(second)) {
            answer = meeting.writeOnce(who, () -> secondTime(holder), second);
        }

        assertThat(attempts).hasValue(2);
        assertThat(meeting.writeOnce(who, attempts::incrementAndGet, second)).isEqualTo(answer);
        assertThat(attempts).hasValue(2);
        assertThat(written(second)).isEqualTo("+");
    }

    @Test
    void whatAKeyMakesOneRecordOfIsRepeatedWithItsKey() throws Exception {
        try (var holder = holding(second)) {
            idempotency.once(who, "sample", "the same", () -> {
                meeting.writeInHaste(who, first, () -> secondTime(holder), second);
                return who;
            });
        }

        assertThat(attempts).hasValue(2);
        assertThat(records(who)).isEqualTo(1);
        assertThat(written(first) + written(second)).isEqualTo("++");
    }

    @Test
    void whoPassesOverAFailureWithinIsNotToldThatAllWentWell() throws Exception {
        assertThatThrownBy(() -> meeting.writeAndPassOver(who, first)).isInstanceOf(RuntimeException.class);

        assertThat(records(who)).isZero();
        assertThat(written(first)).isNull();
    }

    /** Payara's own interceptor of transactions takes it from the one that came first (src/adr/0181). */
    @Test
    void threadsThatMeetInOneBeanLeaveEachOtherTheRightToBeginATransaction() throws Exception {
        var inside = new CountDownLatch(1);
        var through = new CountDownLatch(1);
        var executor = Executors.newFixedThreadPool(2, threads);
        try {
            var one = executor.submit(() -> {
                shared.within(() -> {
                    inside.countDown();
                    await(through);
                });
                return asSystem(() -> meeting.write(who, first, attempts::incrementAndGet, second));
            });
            var two = executor.submit(() -> {
                await(inside);
                shared.apart(() -> shared.within(() -> {}));
                through.countDown();
                return asSystem(() -> meeting.write(Ids.next(), second, attempts::incrementAndGet, second));
            });
            for (Future<?> each : List.of(one, two)) each.get(60, TimeUnit.SECONDS);
        } finally {
            executor.shutdownNow();
        }

        assertThat(attempts).hasValue(2);
        assertThat(records(who)).isEqualTo(1);
    }

    @Test
    void whatIsDoneApartStaysWhenTheRestIsTakenBack() throws Exception {
        assertThatThrownBy(() -> meeting.fail(() -> {
                    shared.apart(() -> append(second));
                    append(first);
                    return new RuleBroken("no");
                }))
                .isInstanceOf(RuleBroken.class);

        assertThat(written(first)).isNull();
        assertThat(written(second)).isEqualTo("+");
    }

    @Test
    void nothingElseIsRepeated() {
        for (var other : List.of(new RuleBroken("no"), new Stale(), new IllegalArgumentException("x"))) {
            attempts.set(0);
            assertThatThrownBy(() -> meeting.fail(() -> {
                        attempts.incrementAndGet();
                        return other;
                    }))
                    .isInstanceOf(other.getClass());
            assertThat(attempts).hasValue(1);
        }
    }

    @Test
    void whenAllConnectionsAreInUseTheCallerIsToldInTime() throws Exception {
        var executor = Executors.newSingleThreadExecutor(threads);
        var held = executor.submit(this::allConnections).get(60, TimeUnit.SECONDS);
        try {
            assertThatThrownBy(() -> meeting.write(who, first, attempts::incrementAndGet, second))
                    .isInstanceOf(DatabaseAway.class);
            assertThat(attempts).hasValue(0);
            assertThat(asked("/api/v1/session", "application/json").body()).contains("\"status\":503");
            assertThat(asked("/index.xhtml", "text/html").body()).contains("Nothing was half-saved");
        } finally {
            executor.submit(() -> {
                        for (var each : held) each.close();
                        return null;
                    })
                    .get(60, TimeUnit.SECONDS);
            executor.shutdownNow();
        }
        meeting.write(who, first, attempts::incrementAndGet, second);
        assertThat(records(who)).isEqualTo(1);
    }

    private List<Connection> allConnections() throws SQLException {
        var all = new ArrayList<Connection>();
        while (all.size() < CONNECTIONS) all.add(database.getConnection());
        return all;
    }

    private HttpResponse<String> asked(String path, String kind) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(below(here, path))
                .header("Accept", kind)
                .header("Cookie", "__Host-SID=anything")
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        return answer;
    }

    /** The tests' adapter for Payara Server deploys under the name of the archive, the others at the root. */
    private static URI below(URI place, String path) {
        return URI.create(place.toString().replaceAll("/+$", "") + path);
    }

    private void meet(CountDownLatch both) {
        attempts.incrementAndGet();
        both.countDown();
        await(both);
    }

    private static void await(CountDownLatch other) {
        try {
            assertThat(other.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** By the data source, in whatever transaction there is. */
    private void append(String row) {
        try {
            sql("UPDATE job SET message = CONCAT(COALESCE(message, ''), '+') WHERE name = '" + row + "'");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The lock is in the way of the first attempt only. */
    private void secondTime(Connection holder) {
        if (attempts.incrementAndGet() < 2) return;
        try {
            holder.rollback();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Waits for it while somebody else has it. */
    private Void takeForAMoment(Connection connection, String row) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE job SET outcome = 'TAKEN' WHERE name = '" + row + "'");
        } finally {
            connection.rollback();
        }
        return null;
    }

    private Void asSystem(Runnable use) {
        work.asSystem(use);
        return null;
    }

    /** Not from the pool: the server would take it into the transaction that this very thread begins next. */
    private Connection holding(String row) throws SQLException {
        var connection = connected("confidant.db.");
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE job SET outcome = 'HELD' WHERE name = '" + row + "'");
        }
        return connection;
    }

    private Connection asOwner() throws SQLException {
        return connected("confidant.db.owner.");
    }

    private Connection connected(String as) throws SQLException {
        return new MariaDbDataSource(config.getValue("confidant.db.url", String.class))
                .getConnection(
                        config.getValue(as + "user", String.class), config.getValue(as + "password", String.class));
    }

    private void sql(String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }

    private int records(UUID object) throws SQLException {
        return Integer.parseInt(
                text("SELECT COUNT(*) FROM audit_event WHERE action = 'SAMPLE_MET' AND object_id = '" + object + "'"));
    }

    private String written(String row) throws SQLException {
        return text("SELECT message FROM job WHERE name = '" + row + "'");
    }

    private String text(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
