package org.confidant.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.confidant.audit.proof.Sequencer;
import org.confidant.audit.proof.SignHeads;
import org.confidant.audit.proof.TrailService;
import org.confidant.audit.proof.TrailState;
import org.confidant.audit.proof.VerifyTrail;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.jobs.JobService;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotSignedIn;
import org.confidant.foundation.problem.Refused;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.support.Deployments;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;

/** No change without its record, no record without its change, and nobody alters what is recorded. */
@ArquillianTest
class AuditServiceIT {

    @Deployment
    static WebArchive confidant() {
        return Deployments.confidant();
    }

    @Inject
    private AuditService audit;

    @Inject
    private JobService anotherService;

    @Inject
    private Sequencer sequencer;

    @Inject
    private SignHeads signHeads;

    @Inject
    private VerifyTrail verifyTrail;

    @Inject
    private TrailService trail;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

    private UUID person;
    private String object;

    @BeforeEach
    void bringSomebody() throws Exception {
        person = Ids.next();
        object = Ids.next().toString();
        execute(
                "insert into person (id, given_name, family_name, email, job_title, employment_type, started_on, version)"
                        + " values (?, 'Audra', ?, ?, 'Tester', 'PERMANENT', '2020-01-01', 1)",
                person.toString(),
                "Family" + person,
                person + "@sample.example");
    }

    @Test
    void AUD_01_whatIsRecordedIsWhatHappened() throws Exception {
        as(Role.STAFF, () -> {
            facts.fire(Fact.of("THING_DONE", "THING", object)
                    .because("CODE")
                    .changed("old", "new")
                    .under("v1"));
            return null;
        });

        var row = one(new AuditFilter(null, person, "THING", object, null, null, null, null));
        assertThat(row.action()).isEqualTo("THING_DONE");
        assertThat(row.outcome()).isEqualTo(Outcome.OK);
        assertThat(row.reason()).isEqualTo("CODE");
        assertThat(row.actorId()).isEqualTo(person);
        assertThat(row.actorName()).isEqualTo("Audra Family" + person);
        assertThat(row.actorRole()).isEqualTo("STAFF");
        assertThat(row.ruleVersion()).isEqualTo("v1");
        assertThat(row.beforeHash()).hasSize(64).isNotEqualTo(row.afterHash()).doesNotContain("old");
        assertThat(row.id().version()).isEqualTo(7);
        assertThat(row.ts()).isBetween(clock.instant().minusSeconds(60), clock.instant());
    }

    @Test
    void AUD_04_aBusinessTransactionThatIsUndoneLeavesNoRecord() throws Exception {
        transaction.begin();
        as(Role.STAFF, () -> {
            facts.fire(Fact.of("THING_DONE", "THING", object));
            return null;
        });
        transaction.rollback();

        assertThat(found(object)).isEmpty();
    }

    @Test
    void AUD_08_anActWhoseRecordCannotBeWrittenFails() throws Exception {
        transaction.begin();
        execute(
                "insert into draft (owner_id, form, fields, saved_at) values (?, ?, 'x', utc_timestamp(6))",
                person.toString(),
                object);
        assertThatThrownBy(() -> as(Role.STAFF, () -> {
                    facts.fire(Fact.of("A_CODE_THAT_IS_LONGER_THAN_THE_COLUMN_".repeat(3), "THING", object));
                    return null;
                }))
                .hasMessageContaining("refused");
        transaction.rollback();

        assertThat(count("select count(*) from draft where form = ?", object)).isZero();
        assertThat(found(object)).isEmpty();
    }

    @Test
    void AUD_02_aRefusalIsRecordedThoughNothingElseIs() throws Exception {
        assertThatThrownBy(() -> as(Role.STAFF, () -> audit.search(AuditFilter.none(), SliceRequest.first(1))))
                .isInstanceOf(Refused.class);

        var row = one(new AuditFilter(null, person, null, null, null, Outcome.DENIED, null, null));
        assertThat(row.action()).isEqualTo("ACTION_REFUSED");
        assertThat(row.objectId()).isEqualTo("AuditService.search");
        assertThat(row.reason()).isEqualTo("SEE_AUDIT");
    }

    @Test
    void AUD_02_aRefusalInsideATransactionThatIsUndoneStays() throws Exception {
        transaction.begin();
        assertThatThrownBy(() -> as(Role.STAFF, () -> anotherService.list())).isInstanceOf(Refused.class);
        transaction.rollback();

        assertThat(one(new AuditFilter(null, person, null, null, null, Outcome.DENIED, null, null))
                        .objectId())
                .isEqualTo("JobService.list");
    }

    @Test
    void AUD_02_somebodyUnknownIsRefusedAndRecordedToo() throws Exception {
        var before = count("select count(*) from audit_event where actor_id is null and outcome = ?", "DENIED");

        assertThatThrownBy(() -> audit.search(AuditFilter.none(), SliceRequest.first(1)))
                .isInstanceOf(NotSignedIn.class);

        assertThat(count("select count(*) from audit_event where actor_id is null and outcome = ?", "DENIED"))
                .isGreaterThan(before);
    }

    @Test
    void AUD_02_readingTheTrailIsRecordedInIt() throws Exception {
        as(Role.AUDITOR, () -> audit.search(AuditFilter.none(), SliceRequest.first(1)));

        assertThat(one(new AuditFilter(null, person, null, null, "AUDIT_SEARCHED", null, null, null))
                        .outcome())
                .isEqualTo(Outcome.OK);
    }

    @Test
    void AUD_01_theApplicationsOwnUserCanNeitherChangeNorDelete() throws Exception {
        as(Role.STAFF, () -> {
            facts.fire(Fact.of("THING_DONE", "THING", object));
            return null;
        });

        for (var forbidden : List.of(
                "update audit_event set action = 'NOTHING' where object_id = '" + object + "'",
                "delete from audit_event where object_id = '" + object + "'",
                "truncate table audit_event",
                "drop table audit_event",
                "alter table audit_event drop column reason",
                "update audit_leaf set seq = seq + 1",
                "delete from audit_leaf",
                "update audit_node set idx = idx + 1",
                "delete from audit_node",
                "update audit_head set day = null",
                "delete from audit_head")) {
            assertThatThrownBy(() -> executeAsApplication(forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
        assertThat(found(object)).hasSize(1);
    }

    @Test
    void AUD_04_everyCommittedEventGetsItsLeafAndAnUndoneOneGetsNone() throws Exception {
        transaction.begin();
        recordSomething(object + "-undone");
        transaction.rollback();
        recordSomething(object);

        sequencer.catchUp();

        assertThat(leavesOf(object)).isOne();
        assertThat(leavesOf(object + "-undone")).isZero();
        assertThat(number("select count(*) - max(seq) - 1 from audit_leaf")).isZero();
    }

    @Test
    void AUD_04_anEventThatCommitsLateFollowsThoseThatCameFirst() throws Exception {
        transaction.begin();
        recordSomething(object + "-late");
        var first = CompletableFuture.runAsync(() -> inserted(object + "-first", clock.instant()));
        first.join();
        sequencer.catchUp();
        assertThat(leavesOf(object + "-late")).isZero();
        assertThat(leavesOf(object + "-first")).isOne();
        transaction.commit();

        sequencer.catchUp();

        assertThat(leavesOf(object + "-late")).isOne();
    }

    @Test
    void AUD_08_aTrailThatNobodyTouchedVerifiesAndEachTouchIsNamed() throws Exception {
        for (int i = 0; i < 16; i++) recordSomething(Ids.next().toString());
        recordSomething(object);
        sequencer.catchUp();
        asSystem(signHeads::run);
        assertThat(findingOfVerification()).isNull();

        var event = "event_id = (select event_id from audit_event where object_id = '" + object + "')";
        touched(
                "update audit_event set reason = 'OTHER' where " + event,
                "update audit_event set reason = null where " + event,
                "is not as it was recorded");
        touched(
                "update audit_event set ts = ts + interval 1 microsecond where " + event,
                "update audit_event set ts = ts - interval 1 microsecond where " + event,
                "is not as it was recorded");
        touched(
                "update audit_event set event_id = '00000000-0000-7000-8000-000000000001' where " + event,
                "update audit_event e join audit_leaf l left join audit_event x on x.event_id = l.event_id"
                        + " set e.event_id = l.event_id where e.event_id = '00000000-0000-7000-8000-000000000001'"
                        + " and x.event_id is null",
                "is gone");
        var leaf = bytes("select leaf_hash from audit_leaf where seq = 0");
        touched(
                "update audit_leaf set leaf_hash = repeat('x', 32) where seq = 0",
                "update audit_leaf set leaf_hash = unhex('" + leaf + "') where seq = 0",
                "Leaf 0: its hash was changed");
        touched(
                "update audit_node set hash = repeat('x', 32) where level = 4 and idx = 0",
                "update audit_node set hash = unhex('"
                        + bytes("select hash from audit_node where level = 4 and idx = 0")
                        + "') where level = 4 and idx = 0",
                "The node of the tree at level 4, place 0, was changed");
        var last = number("select max(seq) from audit_leaf");
        touched(
                "update audit_leaf set seq = -1 where seq = " + (last / 2),
                "update audit_leaf set seq = " + (last / 2) + " where seq = -1",
                "Leaf " + (last / 2) + " is missing");
        for (var id : List.of(
                "'00000000-0000-7000-8000-000000000002'",
                "(select concat(left(l.event_id, 35), if(right(l.event_id, 1) = 'f', 'e', 'f'))"
                        + " from audit_leaf l where l.seq = 1)",
                "'ffffffff-ffff-7fff-bfff-fffffffffffe'",
                "'5b0d0c4e-2f0a-4c55-9a53-0e6b7a3f1d11'"))
            touched(
                    "insert into audit_event (event_id, ts, actor_role, action, object_type, outcome)" + " values ("
                            + id + ", '2020-01-01', 'NOBODY', 'X', 'X', 'OK')",
                    "delete from audit_event where actor_role = 'NOBODY'",
                    "has no leaf");
        touched(
                "update audit_head set tree_size = tree_size + 1000000",
                "update audit_head set tree_size = tree_size - 1000000",
                "but there are only");
        touched(
                "update audit_head set note = replace(note, 'time 2', 'time 3')",
                "update audit_head set note = replace(note, 'time 3', 'time 2')",
                "is not signed by our key");
        assertThat(findingOfVerification()).isNull();
        assertThat(number("select count(*) from incident where alarm = 'AUDIT_TRAIL' and is_open"))
                .as("one case for all that was found")
                .isOne();
    }

    @Test
    void AUD_08_aHeadThatOnlyItsFileTellsOfIsFoundAndSoIsAFileThatIsGone() throws Exception {
        asSystem(signHeads::run);
        var folder = Path.of(ConfigProvider.getConfig().getValue("confidant.data", String.class), "audit-heads");
        Path copy;
        try (var files = Files.list(folder)) {
            copy = files.findFirst().orElseThrow();
        }
        var other = folder.resolve("999999999999999-20260101T000000Z-" + UUID.randomUUID() + ".txt");
        Files.copy(copy, other);
        try {
            assertThat(findingOfVerification()).contains("is not in the database");
        } finally {
            Files.delete(other);
        }
        var aside = folder.resolveSibling("aside");
        Files.move(copy, aside);
        Files.writeString(copy, Files.readString(aside) + " ");
        try {
            assertThat(findingOfVerification()).contains("is not as it was written");
        } finally {
            Files.delete(copy);
            Files.move(aside, copy);
        }
        assertThat(findingOfVerification()).isNull();
    }

    @Test
    void AUD_08_whoeverAsksForAVerificationMustBeAllowedTo() {
        assertThatThrownBy(() -> as(Role.STAFF, () -> trail.verify())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(Role.HR_MANAGER, () -> trail.state())).isInstanceOf(Refused.class);
    }

    /** A batch is cut short where a node of the tree is in the way: then none of its leaves may stay either. */
    @Test
    void AUD_04_aBatchOfLeavesIsAddedWithItsNodesOrNotAtAll() throws Exception {
        sequencer.catchUp();
        var begin = clock.instant();
        String inTheWay;
        try (var turn = heldTurn()) {
            long next = number("select coalesce(max(idx), -1) + 1 from audit_node where level = 4");
            inTheWay = "level = 4 and idx = " + next;
            executeAsOwner("insert into audit_node (level, idx, hash) values (4, " + next + ", repeat('x', 32))");
            for (int i = 0; i < 16; i++) recordSomething(object);
        }
        try {
            // not called from here: what the sequencer does in its own thread is what counts
            await(
                    "the sequencer's try",
                    () -> state().lastFailed() != null && state().lastFailed().isAfter(begin));
            assertThat(leavesOf(object)).isZero();
        } finally {
            executeAsOwner("delete from audit_node where " + inTheWay);
        }

        await("the leaves", () -> leavesOf(object) == 16);
        assertThat(findingOfVerification()).isNull();
    }

    @Test
    void AUD_04_twoSequencersAtOnceGiveEachEventOneLeafWithoutAGap() throws Exception {
        try (var one = another();
                var two = another()) {
            for (int round = 0; round < 20; round++) {
                for (int i = 0; i < 5; i++) recordSomething(object);
                var first = CompletableFuture.runAsync(one.sequencer()::catchUp);
                two.sequencer().catchUp();
                first.join();
            }
        }
        sequencer.catchUp();

        assertThat(leavesOf(object)).isEqualTo(100);
        assertThat(number("select count(*) - max(seq) - 1 from audit_leaf")).isZero();
        assertThat(findingOfVerification()).isNull();
    }

    /** What reads ahead in other threads must not end anything that the verification itself still needs. */
    @Test
    void AUD_08_oneVerificationAfterAnotherSucceeds() throws Exception {
        recordSomething(object);
        sequencer.catchUp();

        for (int i = 0; i < 30; i++) assertThat(findingOfVerification()).isNull();
    }

    private TrailState state() throws Exception {
        return as(Role.AUDITOR, trail::state);
    }

    private static void await(String what, Callable<Boolean> reached) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!reached.call()) {
            assertThat(System.nanoTime()).as("time left for " + what).isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** A sequencer as another node has it. */
    private static Another another() {
        var instance = new Unmanaged<>(Sequencer.class).newInstance().produce().inject();
        return new Another(instance.get(), instance);
    }

    private record Another(Sequencer sequencer, Unmanaged.UnmanagedInstance<Sequencer> instance)
            implements AutoCloseable {
        @Override
        public void close() {
            instance.dispose();
        }
    }

    /** What the owner of the database does to the trail is found, and not once it is undone. */
    private void touched(String touch, String undo, String finding) throws Exception {
        // no sequencer may take what is touched for something new
        try (var turn = heldTurn()) {
            executeAsOwner(touch);
            try {
                assertThat(findingOfVerification()).as(touch).contains(finding);
            } finally {
                executeAsOwner(undo);
            }
        }
    }

    /** Until it is closed, no sequencer adds a leaf. */
    private static Connection heldTurn() throws SQLException {
        var connection = connection("confidant.db.owner.user", "confidant.db.owner.password");
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select id from audit_turn for update");
        }
        return connection;
    }

    private String findingOfVerification() throws Exception {
        var id = as(Role.AUDITOR, () -> trail.verify());
        asSystem(verifyTrail::run);
        return state().checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow()
                .finding();
    }

    private void asSystem(Callable<String> work) throws Exception {
        caller.as(Identity.system(), () -> {
            try {
                work.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private void recordSomething(String objectId) throws Exception {
        as(Role.STAFF, () -> {
            facts.fire(Fact.of("THING_DONE", "THING", objectId));
            return null;
        });
    }

    private void inserted(String objectId, Instant ts) {
        try {
            execute(
                    "insert into audit_event (event_id, ts, actor_role, action, object_type, object_id, outcome)"
                            + " values (?, ?, 'NOBODY', 'THING_DONE', 'THING', ?, 'OK')",
                    Ids.next().toString(),
                    ts.toString().replace('T', ' ').substring(0, 23),
                    objectId);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private long leavesOf(String objectId) throws SQLException {
        return count(
                "select count(*) from audit_leaf l join audit_event e on e.event_id = l.event_id where e.object_id = ?",
                objectId);
    }

    private long number(String sql) throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String bytes(String sql) throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return HexFormat.of().formatHex(row.getBytes(1));
        }
    }

    private static void executeAsOwner(String sql) throws SQLException {
        try (var connection = connection("confidant.db.owner.user", "confidant.db.owner.password");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    @Test
    void findsByNameActionAndDay() throws Exception {
        as(Role.STAFF, () -> {
            facts.fire(Fact.of("FIND_ME", "THING", object));
            return null;
        });
        var today = When.dayOf(clock.instant());

        assertThat(search(new AuditFilter("family" + person, null, null, null, "FIND_ME", null, null, null)))
                .hasSize(1);
        assertThat(search(new AuditFilter("100%", null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(search(on(today, today))).hasSize(1);
        assertThat(search(on(null, today.minusDays(1)))).isEmpty();
        assertThat(search(on(today.plusDays(1), null))).isEmpty();
        assertThatThrownBy(() -> search(on(today, today.minusDays(1)))).isInstanceOf(Invalid.class);
    }

    @Test
    void readsPageByPageWithoutGapOrRepetition() throws Exception {
        for (int i = 0; i < 5; i++) {
            var action = "STEP_" + i;
            as(Role.STAFF, () -> {
                facts.fire(Fact.of(action, "THING", object));
                return null;
            });
        }
        var filter = new AuditFilter(null, null, "THING", object, null, null, null, null);

        var first = as(Role.AUDITOR, () -> audit.search(filter, SliceRequest.first(2)));
        var second = as(Role.AUDITOR, () -> audit.search(filter, SliceRequest.of(2, first.next())));
        var third = as(Role.AUDITOR, () -> audit.search(filter, SliceRequest.of(2, second.next())));

        assertThat(List.of(first, second, third).stream().flatMap(slice -> slice.rows().stream()))
                .extracting(AuditRow::action)
                .containsExactly("STEP_4", "STEP_3", "STEP_2", "STEP_1", "STEP_0");
        assertThat(third.next()).isNull();
        assertThatThrownBy(() -> as(Role.AUDITOR, () -> audit.search(filter, SliceRequest.of(2, "forged"))))
                .isInstanceOf(Invalid.class);
    }

    private AuditFilter on(LocalDate from, LocalDate to) {
        return new AuditFilter(null, null, "THING", object, null, null, from, to);
    }

    private List<AuditRow> found(String objectId) throws Exception {
        return search(new AuditFilter(null, null, "THING", objectId, null, null, null, null));
    }

    private AuditRow one(AuditFilter filter) throws Exception {
        var rows = search(filter);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<AuditRow> search(AuditFilter filter) throws Exception {
        return as(UUID.randomUUID(), Role.AUDITOR, () -> audit.search(filter, SliceRequest.first(50)))
                .rows();
    }

    private <T> T as(Role role, Callable<T> work) throws Exception {
        return as(person, role, work);
    }

    private <T> T as(UUID who, Role role, Callable<T> work) throws Exception {
        var result = new AtomicReference<T>();
        var failure = new AtomicReference<Exception>();
        caller.as(new Identity(UUID.randomUUID(), who, "Test", Set.of(role), clock.instant(), "PASSWORD", null), () -> {
            try {
                result.set(work.call());
            } catch (Exception failed) {
                failure.set(failed);
            }
        });
        if (failure.get() != null) throw failure.get();
        return result.get();
    }

    private void execute(String sql, String... values) throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    /** With the very user name and password that the application's pool uses. */
    private static void executeAsApplication(String sql) throws SQLException {
        try (var connection = connection("confidant.db.user", "confidant.db.password");
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Connection connection(String user, String password) throws SQLException {
        var config = ConfigProvider.getConfig();
        var source = new MariaDbDataSource(config.getValue("confidant.db.url", String.class));
        source.setUser(config.getValue(user, String.class));
        source.setPassword(config.getValue(password, String.class));
        return source.getConnection();
    }

    private long count(String sql, String value) throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
