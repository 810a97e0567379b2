package org.confidant.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.confidant.run.BreakableHouse;
import org.confidant.support.Project;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is acknowledged stays, whatever is killed, held or filled up, and the service comes back by itself. */
class BreakingFaults {

    private static final int PEOPLE = 240;
    private static final int WARM = 60;
    /** 30 s, unless the machine is busy with other things as well. */
    private static final Duration LONGEST_BACK = Duration.ofSeconds(Long.getLong("faults.back", 30));

    /** What a busy machine adds. */
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Path PLACE = Project.folder().resolve("target/faults");
    private static final List<Outcome> OUTCOMES = new ArrayList<>();
    private static final List<Acknowledged> BEFORE = new ArrayList<>();
    private static final HttpClient ASKING = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private static Postbox postbox;
    private static SmallDisk disk;
    private static BreakableHouse house;
    private static Crowd crowd;
    private static Office office;

    @BeforeAll
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    static void start() throws IOException {
        postbox = new Postbox();
        disk = SmallDisk.at(PLACE, "800m");
        house = new BreakableHouse(
                disk.folder(),
                Map.of(
                        "CONFIDANT_SMTP_HOST", "127.0.0.1",
                        "CONFIDANT_SMTP_PORT", Integer.toString(postbox.port()),
                        "CONFIDANT_SMTP_STARTTLS", "false"));
        house.start();
        crowd = Crowd.of(PEOPLE, house.database());
        office = new Office(house);
    }

    @AfterAll
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    static void stop() throws IOException {
        report();
        if (house != null) {
            house.close();
            house.keepLogs(Project.folder().resolve("target/faults-logs"));
        }
        if (disk != null) disk.close();
        postbox.close();
    }

    private static void report() throws IOException {
        var rows = Json.createArrayBuilder();
        System.out.println(Outcome.HEAD);
        for (var outcome : OUTCOMES) {
            System.out.println(outcome.line());
            rows.add(outcome.json());
        }
        Files.writeString(
                Project.folder().resolve("target/faults.json"), rows.build().toString());
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void theServerIsKilled() {
        check("kill -9 of the server", () -> {
            house.killServer();
            house.startServer();
        });
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void theDatabaseIsKilled() {
        check("kill -9 of the database", () -> {
            house.killDatabase();
            rest(Duration.ofSeconds(5));
            house.startDatabase();
        });
    }

    /** As after a power cut: the server is up sooner than the database that it needs. */
    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void bothAreKilled() {
        check("kill -9 of both", () -> {
            house.killDatabase();
            house.killServer();
            house.startServer();
            await("the server waits", () -> house.serverSays("start.waits"));
            house.startDatabase();
        });
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void theDiskIsFull() {
        assumeTrue(disk.canBeFull(), "This system does not let us mount a small disk.");
        check("full disk", clients -> {
            var live = new Pages(house.address(), office.auditor());
            var style = live.style();
            disk.fill();
            await("clients notice", () -> clients.answers().containsKey("503"));
            rest(Duration.ofSeconds(10));
            assertThat(live.asNobody("/health/live").status()).isEqualTo(200);
            assertThat(live.asNobody(style).status()).isEqualTo(200);
            disk.makeRoom();
        });
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void theMailServerHangs() {
        var pages = new Pages(house.address(), crowd.people().get(0));
        Crowd.refresh(house.database());
        var usual = pages.medians();
        check("mail server hangs", clients -> {
            postbox.fallSilent();
            int held = postbox.held();
            int count = clients.count();
            await("letters are written", () -> clients.count() > count + WARM);
            await("the mail server is asked", () -> postbox.held() > held);
        });
        int held = postbox.held();
        await("it is asked again", () -> postbox.held() > held);
        Crowd.refresh(house.database());
        var meanwhile = pages.medians();
        System.out.println("Pages before the mail server hung, and while it did: " + usual + " " + meanwhile);
        postbox.speakAgain();
        int letters = postbox.letters();
        await("letters go out again", () -> postbox.letters() > letters);
        assertSoftly(softly -> meanwhile.forEach((path, time) -> softly.assertThat(time)
                .as(path + ", which took " + usual.get(path))
                .isLessThan(usual.get(path).multipliedBy(2).plusMillis(100))));
    }

    /** Whoever waits already is served when it goes on; whoever comes meanwhile is told to come back. */
    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void theDatabaseHangs() {
        hang("database hangs for 30 s", Duration.ofSeconds(30), clients -> {});
    }

    /** Those who were in the middle of something have been told as well before it goes on. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void theDatabaseHangsForLongerThanAnAnswerIsWaitedFor() {
        hang("database hangs for 90 s", Duration.ofSeconds(90), clients -> assertThat(clients.answers())
                .containsKey("503"));
    }

    private static void hang(String name, Duration time, Consumer<Clients> atTheEnd) {
        var pages = new Pages(house.address(), crowd.people().get(0));
        var style = pages.style();
        var page = new ArrayList<Pages.Answer>();
        var free = new ArrayList<Pages.Answer>();
        var found = new ArrayList<Pages.Answer>();
        check(name, clients -> {
            house.holdDatabase();
            long end = System.nanoTime() + time.toNanos();
            var crowded = pages.many(80, "/api/v1/attestations");
            while (System.nanoTime() < end) {
                free.add(pages.asNobody("/health/live"));
                free.add(pages.asNobody(style));
                if (page.isEmpty() && crowded.stream().anyMatch(CompletableFuture::isDone))
                    page.add(pages.page("/index.xhtml"));
                rest(Duration.ofMillis(250));
            }
            atTheEnd.accept(clients);
            house.letDatabaseGo();
            found.addAll(Pages.all(crowded));
        });
        var slowest =
                free.stream().map(Pages.Answer::time).max(Duration::compareTo).orElseThrow();
        System.out.println("While the database hung: " + free.size() + " files and signs of life, the slowest after "
                + slowest.toMillis() + " ms; of 80 requests "
                + found.stream().filter(one -> one.status() == 503).count() + " were told to come back");
        var after = Pages.all(pages.many(80, "/api/v1/attestations"));
        assertSoftly(softly -> {
            softly.assertThat(free).extracting(Pages.Answer::status).containsOnly(200);
            softly.assertThat(slowest).as("what needs no database").isLessThan(Duration.ofSeconds(3));
            softly.assertThat(page).singleElement().satisfies(one -> {
                assertThat(one.status()).isEqualTo(503);
                assertThat(one.text()).contains("Not available right now");
                assertThat(one.kind()).startsWith("text/html");
                assertThat(one.retryAfter()).isTrue();
            });
            softly.assertThat(found).extracting(Pages.Answer::status).containsOnly(200, 503);
            softly.assertThat(found).extracting(Pages.Answer::time).allSatisfy(one -> assertThat(one)
                    .isLessThan(time.plus(MARGIN)));
            softly.assertThat(found)
                    .filteredOn(one -> one.status() == 503)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.retryAfter()).isTrue())
                    .allSatisfy(one -> assertThat(one.text()).doesNotContain("Exception"));
            softly.assertThat(after).extracting(Pages.Answer::status).containsOnly(200);
        });
    }

    private static void check(String name, Runnable fault) {
        check(name, clients -> fault.run());
    }

    /** @param fault returns when all parts have been started again */
    private static Clients check(String name, Consumer<Clients> fault) {
        whole();
        Crowd.refresh(house.database());
        var clients = Clients.start(house.address(), crowd.people(), signatures());
        await("clients at work", () -> clients.count() >= WARM);
        long server = house.serverPid();
        fault.accept(clients);
        long parts = System.nanoTime();
        await("the service is back", BreakingFaults::isReadyUnderSupervision);
        var back = Duration.ofNanos(System.nanoTime() - parts);
        int then = clients.count();
        await("clients go on", () -> clients.count() >= then + WARM);
        boolean all = clients.end();
        long ended = System.nanoTime();
        await("every event has its leaf", () -> Comparison.waiting(house.database()) == 0);
        var outcome = outcome(name, clients, back, Duration.ofNanos(System.nanoTime() - ended));
        OUTCOMES.add(outcome);
        System.out.println(outcome.line());
        assertSoftly(softly -> {
            softly.assertThat(all).as("everything asked for was answered").isTrue();
            softly.assertThat(clients.wrong()).as("answers that should not be").isEmpty();
            if (server == house.serverPid())
                softly.assertThat(clients.answers())
                        .as("answers of a server that runs")
                        .doesNotContainKeys("404" + Clients.EMPTY, "500" + Clients.EMPTY);
            softly.assertThat(outcome.all()).isEqualTo(new Comparison(0, 0, 0, 0, 0));
            softly.assertThat(outcome.finding()).as("the trail").isNull();
            softly.assertThat(outcome.back()).as("back by itself").isLessThan(LONGEST_BACK);
        });
        sameKeysSameAnswers(clients.acknowledged());
        return clients;
    }

    /** What a fault before this one has left behind, if it failed. */
    private static void whole() {
        disk.makeRoom();
        postbox.speakAgain();
        if (house.databaseIsAlive()) house.letDatabaseGo();
        await("all is well before the fault", BreakingFaults::isReadyUnderSupervision);
    }

    private static Outcome outcome(String name, Clients clients, Duration back, Duration sequenced) {
        var now = clients.acknowledged();
        long signatures = now.stream().filter(one -> one.wish().signature()).count();
        BEFORE.addAll(now);
        return new Outcome(
                name,
                signatures,
                now.size() - signatures,
                Comparison.of(BEFORE, crowd, house.database()),
                office.finding(),
                postbox.doubled(),
                back,
                sequenced,
                clients.slowest(),
                clients.answers());
    }

    private static Queue<Wish> signatures() {
        return new ConcurrentLinkedQueue<>(office.signatures(crowd.team(), crowd.people()));
    }

    /** Whoever asks once more is answered the same. */
    private static void sameKeysSameAnswers(List<Acknowledged> acknowledged) {
        for (int i = 0; i < acknowledged.size(); i += Math.max(1, acknowledged.size() / 20)) {
            var one = acknowledged.get(i);
            var wish = one.wish();
            var again = office.answer(wish.person().post(house.address(), wish.path(), wish.key(), wish.body()));
            assertThat(Clients.read(again.body()).getString("id")).isEqualTo(one.id());
        }
    }

    private static boolean isReadyUnderSupervision() {
        var ended = house.supervise();
        if (ended != null) System.out.println("The " + ended + " had ended by itself and was started again.");
        return isReady();
    }

    private static boolean isReady() {
        return ask("/health/ready") == 200;
    }

    private static int ask(String path) {
        try {
            return ASKING.send(
                            HttpRequest.newBuilder(URI.create(house.address() + path))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static void await(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) LockSupport.parkNanos(left);
    }
}
