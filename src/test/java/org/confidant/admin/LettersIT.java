package org.confidant.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.confidant.foundation.jobs.JobRow;
import org.confidant.foundation.jobs.JobService;
import org.confidant.foundation.mail.Letter;
import org.confidant.foundation.mail.LetterRow;
import org.confidant.foundation.mail.LetterService;
import org.confidant.foundation.mail.LetterState;
import org.confidant.foundation.mail.Outbox;
import org.confidant.foundation.mail.SendLetters;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.Refused;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Role;
import org.confidant.support.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters leave once, wait when they cannot, and an administrator sees why. */
@ArquillianTest
class LettersIT {

    private static final String HOST = "confidant.smtp.host";
    private static final String PORT = "confidant.smtp.port";
    private static final String STARTTLS = "confidant.smtp.starttls";
    private static final int MOST_RUNS = 30;

    @Deployment
    static WebArchive confidant() throws Exception {
        var greenMail = new File(GreenMail.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return Deployments.confidant().addAsLibraries(greenMail);
    }

    @Inject
    private Outbox outbox;

    @Inject
    private SendLetters sending;

    @Inject
    private LetterService letters;

    @Inject
    private JobService jobs;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService executor;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

    private GreenMail server;
    private String address;

    @BeforeEach
    void startAServer() {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        server = new GreenMail(setup);
        server.start();
        address = UUID.randomUUID() + "@sample.example";
    }

    @AfterEach
    void stopTheServer() {
        System.clearProperty(HOST);
        System.clearProperty(PORT);
        System.clearProperty(STARTTLS);
        server.stop();
    }

    @Test
    void aLetterLeavesOnceAndItsTextIsForgotten() throws Exception {
        post("INC-2026-00001: acknowledge", null);
        useServer();

        sendUntil(LetterState.SENT);
        sending.run();

        assertThat(received()).hasSize(1);
        assertThat(received().get(0).getSubject()).isEqualTo("INC-2026-00001: acknowledge");
        assertThat(count("select count(*) from letter where to_address = ? and body is null"))
                .isEqualTo(1);
    }

    @Test
    void twoWorkersAtOnceSendEachLetterOnce() throws Exception {
        int number = 30;
        for (int i = 0; i < number; i++) post("Letter " + i, null);
        useServer();
        var together = new CyclicBarrier(2);
        var work = new ArrayList<Future<?>>();
        for (int worker = 0; worker < 2; worker++)
            work.add(executor.submit(() -> {
                for (int run = 0; run < 6; run++) {
                    together.await();
                    sending.run();
                }
                return null;
            }));
        for (var done : work) done.get();
        sendUntil(LetterState.SENT);

        assertThat(received()).hasSize(number);
        assertThat(received().stream().map(LettersIT::subject)).doesNotHaveDuplicates();
    }

    @Test
    void aLetterThatDoesNotDecryptHoldsUpNoOther() throws Exception {
        post("Garbled", null);
        execute("update letter set body = 'not what was sealed' where to_address = ?", address);
        var garbled = address;
        useServer();
        sendUntilTried(1);
        assertThat(row().state()).isEqualTo(LetterState.WAITING);
        assertThat(row().lastError()).startsWith("Its text does not decrypt");

        address = UUID.randomUUID() + "@sample.example";
        post("Whole", null);
        var again = rowTo(garbled).id();
        asAdministrator(() -> letters.tryAgain(again));
        sendUntil(LetterState.SENT);

        assertThat(received()).hasSize(1);
    }

    @Test
    void withoutTlsThatIsAskedForNothingIsSent() throws Exception {
        post("In the clear", null);
        useServer();
        System.setProperty(STARTTLS, "true");
        sendUntilTried(1);
        assertThat(row().lastError()).isEqualTo("The mail server offers no TLS.");
        assertThat(received()).isEmpty();
    }

    @Test
    void aRefusedLetterWaitsLongerEachTimeAndLeavesInTheEnd() throws Exception {
        post("Later", null);
        useServer();
        server.stop();

        sendUntilTried(1);
        var once = row();
        assertThat(once.state()).isEqualTo(LetterState.WAITING);
        assertThat(once.lastError()).isEqualTo("The mail server cannot be reached or refused the letter.");
        assertThat(wait(once)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(31));
        sending.run();
        assertThat(row().attempts()).as("not before its time").isEqualTo(1);

        asAdministrator(() -> letters.tryAgain(once.id()));
        sendUntilTried(2);
        assertThat(wait(row())).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(61));

        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        useServer();
        asAdministrator(() -> letters.tryAgain(once.id()));
        sendUntil(LetterState.SENT);
        assertThat(received()).hasSize(1);
        assertThatThrownBy(() -> asAdministrator(() -> letters.tryAgain(once.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void withoutAServerLettersWaitAndTheAdministratorIsTold() throws Exception {
        post("Waiting", null);

        assertThat(sending.run()).isEqualTo("No mail server is set: letters wait.");
        assertThat(as(Role.SYSADMIN, () -> letters.hasMailServer())).isFalse();
        assertThat(row().state()).isEqualTo(LetterState.WAITING);
        assertThat(row().attempts()).isZero();
    }

    @Test
    void aLetterOfATransactionThatIsUndoneIsNeverWritten() throws Exception {
        transaction.begin();
        outbox.post(new Letter(null, address, "Never", "text", null));
        transaction.rollback();

        assertThat(count("select count(*) from letter where to_address = ?")).isZero();
    }

    @Test
    void aSecondLetterWithTheSameKeyIsNotWritten() throws Exception {
        post("Once", "key-" + address);
        post("Once", "key-" + address);

        assertThat(count("select count(*) from letter where to_address = ?")).isEqualTo(1);
    }

    @Test
    void onlyAnAdministratorSeesLettersAndJobs() throws Exception {
        for (var role : Role.values()) {
            if (role == Role.SYSADMIN) continue;
            assertThatThrownBy(() -> as(role, () -> letters.list(null, SliceRequest.first(1))))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> as(role, () -> jobs.list())).isInstanceOf(Refused.class);
        }
        assertThat(LetterRow.class.getRecordComponents())
                .extracting(component -> component.getName())
                .doesNotContain("body", "text");
    }

    @Test
    void aJobIsRunNowAndSaysHowItWent() throws Exception {
        var before = job("send-letters");
        assertThat(before.title()).isNotBlank();

        asAdministrator(() -> jobs.runNow("send-letters"));
        assertThatThrownBy(() -> asAdministrator(() -> jobs.runNow("no-such-job")))
                .isInstanceOf(NotFound.class);

        assertThat(job("send-letters").nextRun())
                .isBeforeOrEqualTo(clock.instant().plusSeconds(11));
        assertThat(job("agreement-calendar").every()).isEqualTo(Duration.ofHours(1));
    }

    private JobRow job(String name) throws Exception {
        return as(Role.SYSADMIN, () -> jobs.list()).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void useServer() {
        System.setProperty(PORT, Integer.toString(server.getSmtp().getPort()));
        System.setProperty(STARTTLS, "false");
        System.setProperty(HOST, "127.0.0.1");
    }

    private void post(String subject, String key) throws Exception {
        transaction.begin();
        outbox.post(new Letter(null, address, subject, "See https://confidant.example/", key));
        transaction.commit();
    }

    /** Other letters may wait too, so it may take more than one run. */
    private void sendUntil(LetterState state) throws Exception {
        for (int run = 0; run < MOST_RUNS && !allAre(state); run++) sending.run();
        assertThat(allAre(state)).isTrue();
    }

    private boolean allAre(LetterState state) throws SQLException {
        return count("select count(*) from letter where to_address = ? and state <> '" + state + "'") == 0;
    }

    private void sendUntilTried(int times) throws Exception {
        for (int run = 0; run < MOST_RUNS && row().attempts() < times; run++) sending.run();
        assertThat(row().attempts()).isEqualTo(times);
    }

    private LetterRow row() throws Exception {
        return rowTo(address);
    }

    private LetterRow rowTo(String someone) throws Exception {
        return as(Role.SYSADMIN, () -> letters.list(null, SliceRequest.first(200))).rows().stream()
                .filter(row -> row.toAddress().equals(someone))
                .findFirst()
                .orElseThrow();
    }

    private Duration wait(LetterRow row) {
        return Duration.between(clock.instant(), row.nextTry());
    }

    private List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().equals(address);
                    } catch (jakarta.mail.MessagingException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void asAdministrator(Runnable work) throws Exception {
        as(Role.SYSADMIN, () -> {
            work.run();
            return Instant.EPOCH;
        });
    }

    private <T> T as(Role role, Callable<T> work) throws Exception {
        var result = new AtomicReference<T>();
        var failure = new AtomicReference<Exception>();
        caller.as(
                new Identity(
                        UUID.randomUUID(), UUID.randomUUID(), "Test", Set.of(role), clock.instant(), "PASSWORD", null),
                () -> {
                    try {
                        result.set(work.call());
                    } catch (Exception failed) {
                        failure.set(failed);
                    }
                });
        if (failure.get() != null) throw failure.get();
        return result.get();
    }

    private void execute(String sql, String value) throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, address);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
