package org.confidant.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.confidant.foundation.persistence.Ids;
import org.confidant.run.Stand;

/**
 * What publishing to everybody costs, beside the same rows written through plain JDBC; the ladder and its letters; the
 * pages that count; and two hundred people who sign at the same moment. By itself:
 * {@code ./mvnw -Pbench verify -Dbench.main=org.confidant.bench.Campaigns}, with {@code -Dbench.only=publishing} for
 * the first of these alone.
 */
public final class Campaigns {

    private static final int FEW = 1_000;
    private static final int AT_ONCE = 200;
    private static final int LOOKS = 30;
    private static final int ROWS_OF_A_BATCH = 5_000;
    private static final long LONGEST_NANOS = 1_800_000_000_000L;

    private final Plan plan;

    private Campaigns(Plan plan) {
        this.plan = plan;
    }

    public static void main(String[] arguments) throws Exception {
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.SEVERE);
        var bench = new Campaigns(Plan.fromSystem());
        if (System.getProperty("bench.only", "").equals("publishing")) {
            bench.measure("campaign-many", bench.plan.people(), true);
            System.exit(0);
        }
        var few = bench.measure("campaign-few", FEW, false);
        var many = bench.measure("campaign-many", bench.plan.people(), false);
        few.forEach((page, millis) -> Progress.say(
                "%s: %.1f ms at %,d people, %.1f ms at %,d, ratio %.2f",
                page, millis, FEW, many.get(page), bench.plan.people(), many.get(page) / millis));
        System.exit(0);
    }

    /** @return the middle time of each page, in milliseconds */
    private Map<String, Double> measure(String name, int people, boolean publishingOnly) throws Exception {
        var folder = plan.target().resolve("bench-data-" + name);
        delete(folder);
        try (var stand = Stand.openToFill(plan.project(), folder)) {
            try (var server = stand.start(true, Map.of());
                    var owner = stand.database().asOwner()) {
                Fill.needSample(owner);
            }
            try (var connection = Fill.bulk(stand.database())) {
                new FillPeople(connection, people).fill();
            }
        }
        try (var stand = Stand.open(plan.project(), folder);
                var owner = stand.database().asOwner()) {
            for (var table : List.of("person", "account", "policy_assignment", "attestation")) {
                try (var statement = owner.createStatement()) {
                    statement.execute("ANALYZE TABLE " + table);
                }
            }
            return measure(stand, owner, people, publishingOnly);
        }
    }

    private Map<String, Double> measure(Stand stand, Connection owner, int people, boolean publishingOnly)
            throws Exception {
        var known = new Known(owner);
        Progress.say("---- %,d people", people);
        try (var statement = owner.createStatement()) {
            statement.execute("UPDATE job SET last_ended = NULL, next_run = '2000-01-01'");
        }
        try (var server = stand.start(false, Map.of());
                var sessions = new Sessions(stand.database())) {
            var lead = new Visitor(
                    server.port(),
                    sessions.of(List.of(known.account("dorian.pebblebrook")), 1).get(0));
            var version = publishBesidePlain(server, stand, owner, lead, publishingOnly ? plan.rounds() : 1);
            if (publishingOnly) return Map.of();
            ladder(server, owner, version);
            goOn(owner);
            var pages = pages(server, known, sessions, version);
            atOnce(server, owner, known, sessions, version);
            return pages;
        }
    }

    /**
     * Both write while the server is there and whatever else it does by itself rests: just after a start it does all of
     * it at once. Each publication stands between two times of plain batches, so that neither finds the smaller table.
     *
     * @return the version that was published last
     */
    private static UUID publishBesidePlain(
            Stand.Running server, Stand stand, Connection owner, Visitor lead, int rounds) throws Exception {
        var known = new Known(owner);
        await(known, "SELECT 1 FROM job WHERE last_ended IS NULL", true);
        rest(owner, known);
        UUID version = null;
        var before = plain(stand, approved(owner, "PLAIN-0"));
        for (int round = 1; round <= rounds; round++) {
            version = approved(owner, "BENCH-" + round);
            var published = publish(server, known, lead, version);
            var after = plain(stand, approved(owner, "PLAIN-" + round));
            Progress.say(
                    "publishing beside plain JDBC: ratio %.2f, with %d commits to %d",
                    2 * published.seconds() / (before.seconds() + after.seconds()),
                    published.commits(),
                    after.commits());
            before = after;
        }
        return version;
    }

    /** All jobs run once, and then as ever. */
    private static void goOn(Connection owner) throws Exception {
        try (var statement = owner.createStatement()) {
            statement.execute("UPDATE job SET next_run = '2000-01-01'");
        }
        await(new Known(owner), "SELECT 1 FROM job WHERE leased_by IS NOT NULL OR next_run = '2000-01-01'", true);
    }

    /** Twice: what ends now says when it wants to be run again. */
    private static void rest(Connection owner, Known known) throws Exception {
        for (int times = 0; times < 2; times++) {
            try (var statement = owner.createStatement()) {
                statement.execute("UPDATE job SET next_run = '2100-01-01'");
            }
            await(known, "SELECT 1 FROM job WHERE leased_by IS NOT NULL", true);
        }
    }

    private record Written(double seconds, int commits) {}

    /** A version for everybody, approved and not published yet: the sample policy once more. */
    private static UUID approved(Connection owner, String code) throws SQLException {
        var policy = UUID.randomUUID();
        var version = UUID.randomUUID();
        try (var statement = owner.createStatement()) {
            statement.execute("INSERT INTO policy (id, code, title, created_at, created_by, version) SELECT '" + policy
                    + "', '" + code + "', title, created_at, created_by, 0 FROM policy WHERE code = 'CONF'");
            var columns = String.join(
                    ", ",
                    new Known(owner)
                            .texts("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                    + " AND table_name = 'policy_version' AND column_name NOT IN ('id', 'policy_id', 'status', 'major',"
                                    + " 'minor', 'sign_base_id', 'supersedes_id', 'effective_from', 'published_at', 'published_by')"
                                    + " AND extra NOT LIKE '%INVISIBLE%'"));
            statement.execute("INSERT INTO policy_version (id, policy_id, status, " + columns + ") SELECT '" + version
                    + "', '"
                    + policy + "', 'APPROVED', " + columns + " FROM policy_version v WHERE v.status = 'PUBLISHED'"
                    + " AND v.policy_id = (SELECT id FROM policy WHERE code = 'CONF') LIMIT 1");
        }
        return version;
    }

    /**
     * The same rows, in batches, with as many commits, as a program would write them that knows nothing better: it reads
     * who there is and asks nothing else. Its ids are in the order of their making, as ours are.
     */
    private static Written plain(Stand stand, UUID version) throws SQLException {
        var now = LocalDateTime.now(ZoneOffset.UTC);
        var access = stand.database();
        try (var connection = DriverManager.getConnection(
                        access.url() + "?useBulkStmts=true", access.ownerUser(), access.ownerPassword());
                var insert = connection.prepareStatement(
                        "INSERT INTO policy_assignment (id, policy_version_id, person_id, status, assigned_at, due_on, late, version, round, cause, gate)"
                                + " VALUES (?, ?, ?, 'ASSIGNED', ?, ?, FALSE, 0, 1, 'PUBLISHED', FALSE)")) {
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            var people = new Known(connection).texts("SELECT id FROM person WHERE left_on IS NULL ORDER BY id");
            int waiting = 0;
            int commits = 0;
            for (var person : people) {
                insert.setString(1, Ids.next().toString());
                insert.setString(2, version.toString());
                insert.setString(3, person);
                insert.setTimestamp(4, Timestamp.valueOf(now));
                insert.setObject(5, LocalDate.now().plusDays(28));
                insert.addBatch();
                if (++waiting == ROWS_OF_A_BATCH) {
                    insert.executeBatch();
                    connection.commit();
                    commits++;
                    waiting = 0;
                }
            }
            insert.executeBatch();
            connection.commit();
            double seconds = (System.nanoTime() - begin) / 1e9;
            Progress.say("plain JDBC: %,d assignments in %.2f s", people.size(), seconds);
            return new Written(seconds, commits + 1);
        }
    }

    private static Written publish(Stand.Running server, Known known, Visitor lead, UUID version) throws Exception {
        try (var wire = new Wire(server.port())) {
            var row = known.texts("SELECT version FROM policy_version WHERE id = '" + version + "'")
                    .get(0);
            long begin = System.nanoTime();
            lead.postJson(
                    wire,
                    "/api/v1/policy-versions/" + version + "/publication",
                    "{\"effectiveFrom\":\"" + LocalDate.now() + "\"}",
                    List.of("If-Match: \"" + row + "\""),
                    200);
            double request = (System.nanoTime() - begin) / 1e9;
            await(known, "SELECT 1 FROM assignment_stretch WHERE ended_at IS NULL", true);
            double waited = (System.nanoTime() - begin) / 1e9;
            var work = known.texts("SELECT TIMESTAMPDIFF(MICROSECOND, begun_at, ended_at) / 1e6 FROM assignment_stretch"
                    + " WHERE policy_version_id = '" + version + "'");
            var made =
                    known.texts("SELECT COUNT(*) FROM policy_assignment WHERE policy_version_id = '" + version + "'");
            Progress.say(
                    "publishing: answered in %.3f s, %s assignments after %.2f s, of which the stretches took %s s",
                    request, made.get(0), waited, work.get(0));
            int people = Integer.parseInt(
                    known.texts("SELECT people FROM assignment_stretch WHERE policy_version_id = '" + version + "'")
                            .get(0));
            return new Written(waited, people / ROWS_OF_A_BATCH + 1);
        }
    }

    private static void ladder(Stand.Running server, Connection owner, UUID version) throws Exception {
        var known = new Known(owner);
        run(owner, known, "policy-letters");
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "UPDATE policy_assignment SET due_on = CURRENT_DATE WHERE policy_version_id = '" + version + "'");
        }
        long before = Servers.heapMb(server);
        double climbed = run(owner, known, "policy-ladder");
        var steps = known.texts("SELECT COUNT(*) FROM policy_ladder_step").get(0);
        double again = run(owner, known, "policy-ladder");
        double letters = run(owner, known, "owed-letters");
        Progress.say(
                "ladder: %s steps in %.1f s, the second walk %.1f s and %s steps; %s letters in %.1f s; heap %d MB, then %d MB",
                steps,
                climbed,
                again,
                known.texts("SELECT COUNT(*) FROM policy_ladder_step").get(0),
                known.texts("SELECT COUNT(*) FROM letter WHERE dedupe_key LIKE 'owed-%'")
                        .get(0),
                letters,
                before,
                Servers.heapMb(server));
    }

    private static double run(Connection owner, Known known, String job) throws Exception {
        await(known, "SELECT 1 FROM job WHERE name = '" + job + "' AND leased_by IS NOT NULL", true);
        try (var statement = owner.createStatement()) {
            statement.execute("UPDATE job SET next_run = '2000-01-01', last_ended = NULL WHERE name = '" + job + "'");
        }
        await(known, "SELECT 1 FROM job WHERE name = '" + job + "' AND last_ended IS NOT NULL", false);
        return Double.parseDouble(
                known.texts("SELECT TIMESTAMPDIFF(MICROSECOND, last_started, last_ended) / 1e6 FROM job WHERE name = '"
                                + job + "'")
                        .get(0));
    }

    private static void await(Known known, String query, boolean gone) throws Exception {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (known.texts(query).isEmpty() != gone) {
            if (System.nanoTime() > end) throw new IllegalStateException("It does not end: " + query);
            Thread.sleep(20);
        }
    }

    private static Map<String, Double> pages(Stand.Running server, Known known, Sessions sessions, UUID version)
            throws Exception {
        var found = new java.util.LinkedHashMap<String, Double>();
        var lead = new Visitor(
                server.port(),
                sessions.of(List.of(known.account("dorian.pebblebrook")), 1).get(0));
        var somebody = new Visitor(
                server.port(),
                sessions.of(known.ids("SELECT id FROM account WHERE sign_in_name LIKE 'bench.%' LIMIT 1"), 1)
                        .get(0));
        try (var wire = new Wire(server.port())) {
            found.put("my duties", middle(wire, somebody, "/index.xhtml"));
            found.put("coverage of all", middle(wire, lead, "/policy/coverage.xhtml"));
            found.put("coverage of one", middle(wire, lead, "/policy/coverage.xhtml?id=" + version));
            found.put("campaign", middle(wire, lead, "/policy/campaign.xhtml?id=" + version));
        }
        return found;
    }

    private static double middle(Wire wire, Visitor visitor, String path) throws IOException {
        var times = new ArrayList<Long>();
        for (int look = 0; look < 2 * LOOKS; look++) {
            long begin = System.nanoTime();
            visitor.get(wire, path);
            if (look >= LOOKS) times.add(System.nanoTime() - begin);
        }
        Collections.sort(times);
        return times.get(times.size() / 2) / 1e6;
    }

    private static void atOnce(Stand.Running server, Connection owner, Known known, Sessions sessions, UUID version)
            throws Exception {
        var accounts =
                known.ids("SELECT id FROM account WHERE sign_in_name LIKE 'bench.%' ORDER BY id LIMIT " + AT_ONCE);
        var visitors = Uses.visitors(server.port(), sessions.of(accounts, AT_ONCE));
        var text = known.texts("SELECT text_sha256 FROM policy_version WHERE id = '" + version + "'")
                .get(0);
        var statements = known.texts("SELECT declarations FROM policy_version WHERE id = '" + version + "'")
                .get(0)
                .lines()
                .map(line -> "\"" + org.confidant.policy.Declarations.hash(line) + "\"")
                .toList();
        var body = "{\"displayedSha256\":\"" + text + "\",\"decision\":\"AGREED\",\"declarations\":["
                + String.join(",", statements) + "]}";
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var results = new ArrayList<Future<Void>>();
        for (var visitor : visitors) {
            results.add(threads.submit(() -> {
                try (var wire = new Wire(server.port())) {
                    start.await();
                    visitor.postJson(
                            wire,
                            "/api/v1/policy-versions/" + version + "/attestations",
                            body,
                            List.of("Idempotency-Key: " + UUID.randomUUID()));
                    return null;
                }
            }));
        }
        long begin = System.nanoTime();
        start.countDown();
        int failed = 0;
        for (var result : results) {
            try {
                result.get();
            } catch (java.util.concurrent.ExecutionException refused) {
                failed++;
                Progress.say("  %s", refused.getCause());
            }
        }
        threads.shutdownNow();
        Progress.say(
                "%d signatures at the same moment: %s kept, %d refused, %.2f s",
                AT_ONCE,
                known.texts("SELECT COUNT(*) FROM attestation_effective WHERE policy_version_id = '" + version + "'")
                        .get(0),
                failed,
                (System.nanoTime() - begin) / 1e9);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
