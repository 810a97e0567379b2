package org.confidant.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.confidant.bench.Load.Measured;
import org.confidant.run.Stand;

/**
 * Measures Confidant beside a bare WAR of the same stack, on the same kind of server and the same database:
 * {@code ./mvnw -Pbench verify}. It asserts nothing: it prints one table and writes {@code target/bench.json}.
 */
public final class Bench {

    private static final int QUERY_TRIES = 20;
    private static final int LIST_TRIES = 6;
    private static final int WARM_CLIENTS = 3;

    private final Plan plan;
    private final Findings findings;

    private Bench(Plan plan) {
        this.plan = plan;
        this.findings = new Findings(plan);
    }

    public static void main(String[] arguments) throws Exception {
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.SEVERE);
        long begin = System.nanoTime();
        var plan = Plan.fromSystem();
        var bench = new Bench(plan);
        bench.run();
        bench.findings.minutes((System.nanoTime() - begin) / 60e9);
        Files.writeString(plan.target().resolve("bench.json"), bench.findings.json());
        System.out.println();
        System.out.println(bench.findings.table());
        Progress.say("Written to %s", plan.target().resolve("bench.json"));
        System.exit(0);
    }

    private void run() throws Exception {
        try (var small = new Fill(plan, plan.small(), 1_000).openCopy("small");
                var large = new Fill(plan, plan.large(), 20_000).open("large");
                var beside = small.beside(plan.target().resolve("bench-data-bare"))) {
            Sessions.forget(small);
            Sessions.forget(large);
            Bare.war(plan.target());
            if (plan.starts() > 0) startsAndMemory(small, beside);
            speed(small, large, beside);
        }
        trail();
    }

    // ---- start and memory

    private void startsAndMemory(Stand small, Stand beside) throws Exception {
        var war = plan.target().resolve("bare.war");
        var ours = new ArrayList<Long>();
        var bare = new ArrayList<Long>();
        for (int i = 1; i <= plan.starts(); i++) {
            boolean last = i == plan.starts();
            try (var server = beside.start(war, Map.of())) {
                bare.add(server.startMillis());
                if (last) findings.memory("bare", memory(server, anonymous(server.port()), "/page.xhtml"));
            }
            try (var server = small.start(false, Map.of())) {
                ours.add(server.startMillis());
                if (last) findings.memory("confidant", memory(server, signedIn(small, server.port()), "/index.xhtml"));
            }
            Progress.say("start %d: %d ms, bare %d ms", i, ours.get(i - 1), bare.get(i - 1));
        }
        findings.start(middle(ours), middle(bare));
    }

    private List<Visitor> anonymous(int port) {
        return Uses.visitors(port, java.util.Collections.nCopies(plan.sessions(), ""));
    }

    private List<Visitor> signedIn(Stand stand, int port) throws Exception {
        try (var owner = stand.database().asOwner();
                var sessions = new Sessions(stand.database())) {
            var accounts = new Known(owner)
                    .ids("SELECT id FROM account WHERE sign_in_name LIKE 'bench.%' ORDER BY sign_in_name LIMIT "
                            + plan.sessions());
            return Uses.visitors(port, sessions.of(accounts, plan.sessions()));
        }
    }

    /** Everybody looks at a page once, and a second time. */
    private static long[] memory(Stand.Running server, List<Visitor> visitors, String page) throws Exception {
        try (var wire = new Wire(server.port())) {
            for (int round = 0; round < 2; round++) {
                for (var visitor : visitors) visitor.get(wire, page);
            }
        }
        long resident = Servers.residentMb(server);
        return new long[] {resident, Servers.heapMb(server)};
    }

    private static long middle(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    // ---- speed

    private void speed(Stand small, Stand large, Stand beside) throws Exception {
        try (var bare = beside.start(plan.target().resolve("bare.war"), Map.of());
                var few = small.start(false, jfr("small"));
                var many = large.start(false, jfr("large"));
                var fewOwner = small.database().asOwner();
                var manyOwner = large.database().asOwner();
                var fewSessions = new Sessions(small.database());
                var manySessions = new Sessions(large.database())) {
            var clients = java.util.Collections.max(plan.clients());
            var bareUses = Bare.uses(bare.port(), small.database(), clients);
            var fewUses = new Uses(plan, small, few.port(), new Known(fewOwner), fewSessions).all();
            var manyUses = new Uses(plan, large, many.port(), new Known(manyOwner), manySessions).all();
            var only = System.getProperty("bench.only", "");
            warmUp(bare, bareUses, few, fewUses, many, manyUses, only);
            for (var name : order(fewUses)) {
                if (!only.isBlank() && !name.matches(only)) continue;
                fewSessions.refresh();
                manySessions.refresh();
                var sides = List.of(
                        new Side("bare", bare, bareUses.get(Uses.BARE.get(name))),
                        new Side("small", few, fewUses.get(name)),
                        new Side("large", many, manyUses.get(name)));
                measure(name, sides);
            }
            if (only.isBlank()) {
                measure(Bare.JDBC, List.of(new Side("bare", bare, bareUses.get(Bare.JDBC))));
                fewSessions.refresh();
                weights(few, bare, fewOwner, fewSessions);
            }
            fewSessions.refresh();
            manySessions.refresh();
            queries(few, many, fewOwner, manyOwner, fewSessions, manySessions, fewUses, manyUses);
            lists(few, many, fewOwner, manyOwner, fewSessions, manySessions);
        }
    }

    /** A server that has just started is busy with compiling itself: it needs some thousand uses to know how. */
    private void warmUp(
            Stand.Running bare,
            Map<String, Load.Use> bareUses,
            Stand.Running few,
            Map<String, Load.Use> fewUses,
            Stand.Running many,
            Map<String, Load.Use> manyUses,
            String only)
            throws Exception {
        var threads = java.util.concurrent.Executors.newFixedThreadPool(3);
        try {
            for (var name : order(fewUses)) {
                if (name.equals(Uses.SIGN_IN) || name.equals(Uses.SIGN)) continue;
                if (!only.isBlank() && !name.matches(only)) continue;
                var running = threads.invokeAll(List.of(
                        () -> Load.run(bare, WARM_CLIENTS, plan.begin(), bareUses.get(Uses.BARE.get(name))),
                        () -> Load.run(few, WARM_CLIENTS, plan.begin(), fewUses.get(name)),
                        () -> Load.run(many, WARM_CLIENTS, plan.begin(), manyUses.get(name))));
                for (var done : running) done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        Progress.say("The servers are warm");
    }

    private static List<String> order(Map<String, Load.Use> uses) {
        return List.copyOf(uses.keySet());
    }

    private static Map<String, String> jfr(String name) {
        var file = System.getProperty("bench.jfr", "");
        return file.isBlank()
                ? Map.of()
                : Map.of(
                        "JAVA_TOOL_OPTIONS",
                        "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + file + "-" + name
                                + ".jfr");
    }

    private record Side(String name, Stand.Running server, Load.Use use) {}

    /** One after the other in each round, so that whatever else the machine does meets all of them alike. */
    private void measure(String name, List<Side> sides) throws Exception {
        var most = java.util.Collections.max(plan.clients());
        for (var side : sides) Load.run(side.server(), most, plan.warm(), side.use());
        var measured = new LinkedHashMap<String, List<Measured>>();
        for (int round = 0; round < plan.rounds(); round++) {
            for (int clients : plan.clients()) {
                for (var side : sides)
                    measured.computeIfAbsent(side.name() + "/" + clients, key -> new ArrayList<>())
                            .add(Load.run(side.server(), clients, plan.seconds(), side.use()));
            }
        }
        var line = new StringBuilder();
        for (var side : sides) {
            for (int clients : plan.clients()) {
                var all = measured.get(side.name() + "/" + clients);
                var one = new Measured(
                        clients,
                        middle(all, Comparator.comparingDouble(Measured::perSecond))
                                .perSecond(),
                        middle(all, Comparator.comparingDouble(Measured::p50Millis))
                                .p50Millis(),
                        middle(all, Comparator.comparingDouble(Measured::p99Millis))
                                .p99Millis(),
                        all.stream().mapToInt(Measured::uses).sum(),
                        middle(all, Comparator.comparingDouble(Measured::cpuMillis))
                                .cpuMillis());
                findings.speed(name, side.name(), one);
                line.append(
                        "  %s/%d %.0f/s p99 %.1f ms".formatted(side.name(), clients, one.perSecond(), one.p99Millis()));
            }
        }
        Progress.say("%s:%s", name, line);
    }

    private static Measured middle(List<Measured> all, Comparator<Measured> by) {
        return all.stream().sorted(by).toList().get(all.size() / 2);
    }

    // ---- pages

    private void weights(Stand.Running few, Stand.Running bare, java.sql.Connection owner, Sessions sessions)
            throws Exception {
        var known = new Known(owner);
        for (var page : Uses.PAGES.entrySet()) {
            var path = path(known, page.getKey(), page.getValue());
            var cookie = sessions.of(List.of(known.account(Uses.reader(page.getKey()))), 1)
                    .get(0);
            try (var wire = new Wire(few.port())) {
                findings.weight(page.getKey(), Weight.of(wire, new Visitor(few.port(), cookie), path));
            }
        }
        try (var wire = new Wire(bare.port())) {
            findings.weight("bare page", Weight.of(wire, new Visitor(bare.port(), ""), "/page.xhtml"));
        }
    }

    /** What each use asks of the database, and how much more of it the large one has to read. */
    private void queries(
            Stand.Running few,
            Stand.Running many,
            java.sql.Connection fewOwner,
            java.sql.Connection manyOwner,
            Sessions fewSessions,
            Sessions manySessions,
            Map<String, Load.Use> fewUses,
            Map<String, Load.Use> manyUses)
            throws Exception {
        for (var name : fewUses.keySet()) {
            if (name.equals(Uses.SIGN_IN)) continue;
            queries(
                    name,
                    fewOwner,
                    few.port(),
                    one(name, few, fewOwner, fewSessions, fewUses),
                    manyOwner,
                    many.port(),
                    one(name, many, manyOwner, manySessions, manyUses));
        }
    }

    /** How much of each list the database has to read, and whether that grows with it. */
    private void lists(
            Stand.Running few,
            Stand.Running many,
            java.sql.Connection fewOwner,
            java.sql.Connection manyOwner,
            Sessions fewSessions,
            Sessions manySessions)
            throws Exception {
        try (var fewWire = new Wire(few.port());
                var manyWire = new Wire(many.port())) {
            for (var list : Uses.LISTS.entrySet()) {
                var fewVisitor = visitor(few, fewOwner, fewSessions, list.getValue());
                var manyVisitor = visitor(many, manyOwner, manySessions, list.getValue());
                long fewRows = QueryCount.leastRows(fewOwner, LIST_TRIES, () -> fewVisitor.get(fewWire, list.getKey()));
                long rows = QueryCount.leastRows(manyOwner, LIST_TRIES, () -> manyVisitor.get(manyWire, list.getKey()));
                findings.list(list.getKey(), fewRows, rows);
                Progress.say("%s: %,d rows read, of the few %,d", list.getKey(), rows, fewRows);
            }
        }
    }

    private static Visitor visitor(
            Stand.Running server, java.sql.Connection owner, Sessions sessions, String signInName)
            throws java.sql.SQLException {
        return new Visitor(
                server.port(),
                sessions.of(List.of(new Known(owner).account(signInName)), 1).get(0));
    }

    /** By one and the same person, and of one and the same case. */
    private static Load.Use one(
            String name, Stand.Running server, java.sql.Connection owner, Sessions sessions, Map<String, Load.Use> uses)
            throws java.sql.SQLException {
        if (!Uses.PAGES.containsKey(name)) return uses.get(name);
        var known = new Known(owner);
        var path = path(known, name, Uses.PAGES.get(name));
        var cookie = sessions.of(List.of(known.account(Uses.reader(name))), 1).get(0);
        var visitor = new Visitor(server.port(), cookie);
        return (wire, client) -> visitor.get(wire, path);
    }

    private void queries(
            String name,
            java.sql.Connection fewOwner,
            int fewPort,
            Load.Use few,
            java.sql.Connection manyOwner,
            int manyPort,
            Load.Use many)
            throws Exception {
        try (var fewWire = new Wire(fewPort);
                var manyWire = new Wire(manyPort)) {
            int first = QueryCount.least(manyOwner, 1, once(many, manyWire));
            int again = QueryCount.least(manyOwner, QUERY_TRIES, once(many, manyWire));
            long rows = QueryCount.leastRows(manyOwner, QUERY_TRIES, once(many, manyWire));
            long fewRows = QueryCount.leastRows(fewOwner, QUERY_TRIES, once(few, fewWire));
            findings.queries(name, new Findings.Asked(first, again, fewRows, rows));
            Progress.say(
                    "%s: %d queries, the first time %d; %,d rows read, of the few %,d",
                    name, again, first, rows, fewRows);
        }
    }

    private static java.util.concurrent.Callable<Void> once(Load.Use use, Wire wire) {
        return () -> {
            use.once(wire, 0);
            return null;
        };
    }

    private static String path(Known known, String name, String address) throws java.sql.SQLException {
        return name.equals(Uses.CASE)
                ? address
                        + known.texts(
                                        "SELECT id FROM incident WHERE status = 'RISK_ASSESSED' AND reference_number > 10000"
                                                + " ORDER BY id LIMIT 1")
                                .get(0)
                : address;
    }

    // ---- the trail

    private void trail() throws IOException, InterruptedException {
        if (plan.leaves() == 0) return;
        Progress.say("Verifying a trail of %,d events", plan.leaves());
        var process = new ProcessBuilder(
                        java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.confidant.audit.proof.TrailBench",
                        Integer.toString(plan.leaves()))
                .directory(plan.project().toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        findings.trail(text);
    }
}
