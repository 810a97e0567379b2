package org.confidant.bench;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.confidant.bench.Load.Measured;

/** Everything that was measured, as a table to read and as JSON to compare. */
final class Findings {

    private static final Pattern RATE = Pattern.compile("(verified|hashed alone).*?([\\d,]+) per second");

    private final Plan plan;
    private final Map<String, Map<String, Map<Integer, Measured>>> speed = new LinkedHashMap<>();
    private final Map<String, Weight.Bytes> weights = new LinkedHashMap<>();
    private final Map<String, Asked> queries = new LinkedHashMap<>();
    private final Map<String, long[]> lists = new LinkedHashMap<>();
    private final Map<String, long[]> memory = new LinkedHashMap<>();
    private final Map<String, Double> trail = new LinkedHashMap<>();
    private long start;
    private long bareStart;
    private double minutes;

    /** What one use asks of the database: queries, the first time and again, and rows read of a few and of many. */
    record Asked(int first, int again, long rowsOfFew, long rows) {}

    Findings(Plan plan) {
        this.plan = plan;
    }

    void start(long ours, long bare) {
        start = ours;
        bareStart = bare;
    }

    /** @param megabytes resident, then of the heap */
    void memory(String whose, long[] megabytes) {
        memory.put(whose, megabytes);
    }

    void speed(String use, String side, Measured measured) {
        speed.computeIfAbsent(use, key -> new LinkedHashMap<>())
                .computeIfAbsent(side, key -> new LinkedHashMap<>())
                .put(measured.clients(), measured);
    }

    void weight(String page, Weight.Bytes bytes) {
        weights.put(page, bytes);
    }

    void queries(String page, Asked asked) {
        queries.put(page, asked);
    }

    void list(String address, long rowsOfFew, long rows) {
        lists.put(address, new long[] {rowsOfFew, rows});
    }

    /** What the measuring of the trail printed; the last round counts. */
    void trail(String printed) {
        var rates = RATE.matcher(printed);
        while (rates.find())
            trail.put(rates.group(1), Double.valueOf(rates.group(2).replace(",", "")));
    }

    void minutes(double took) {
        minutes = took;
    }

    String table() {
        var text = new StringBuilder();
        line(
                text,
                "%-26s %2s | %23s | %23s | %15s | %6s %6s %6s",
                "",
                "cl",
                "with " + plan.small() + " incidents",
                "with " + plan.large(),
                "bare",
                "ratio",
                "ratio",
                "p99");
        line(
                text,
                "%-26s %2s | %7s %7s %7s | %7s %7s %7s | %7s %7s | %6s %6s %6s",
                "use",
                "",
                "per s",
                "p50 ms",
                "p99 ms",
                "per s",
                "p50 ms",
                "p99 ms",
                "per s",
                "p99 ms",
                "small",
                "large",
                "l/s");
        speed.forEach((use, sides) -> plan.clients().forEach(clients -> {
            var small = at(sides, "small", clients);
            var large = at(sides, "large", clients);
            var bare = at(sides, "bare", clients);
            line(
                    text,
                    "%-26s %2d | %7s %7s %7s | %7s %7s %7s | %7s %7s | %6s %6s %6s",
                    use,
                    clients,
                    rate(small),
                    p50(small),
                    p99(small),
                    rate(large),
                    p50(large),
                    p99(large),
                    rate(bare),
                    p99(bare),
                    ratio(small, bare),
                    ratio(large, bare),
                    small == null ? "" : "%.2f".formatted(large.p99Millis() / small.p99Millis()));
        }));
        line(text, "");
        line(text, "%-26s %10s %10s %10s %9s", "processor time of a use", "small ms", "large ms", "bare ms", "ratio");
        speed.forEach((use, sides) -> {
            var most = plan.clients().get(plan.clients().size() - 1);
            var small = at(sides, "small", most);
            var large = at(sides, "large", most);
            var bare = at(sides, "bare", most);
            if (small != null)
                line(
                        text,
                        "%-26s %10.2f %10.2f %10.2f %9.2f",
                        use,
                        small.cpuMillis(),
                        large.cpuMillis(),
                        bare.cpuMillis(),
                        large.cpuMillis() / bare.cpuMillis());
        });
        line(text, "");
        if (bareStart > 0)
            line(text, "start to ready: %d ms, bare %d ms, ratio %.2f", start, bareStart, (double) start / bareStart);
        memory.forEach((whose, megabytes) -> line(
                text,
                "resident memory with %d sessions, %s: %d MB (heap in use %d MB)",
                plan.sessions(),
                whose,
                megabytes[0],
                megabytes[1]));
        if (memory.size() == 2)
            line(text, "resident memory, ratio %.2f", (double) memory.get("confidant")[0] / memory.get("bare")[0]);
        line(text, "");
        line(
                text,
                "%-26s %13s %13s %8s %6s %12s %12s",
                "page",
                "bytes, first",
                "bytes, again",
                "queries",
                "first",
                "rows read",
                "of " + plan.small());
        weights.keySet().forEach(page -> page(text, page));
        queries.keySet().stream().filter(page -> !weights.containsKey(page)).forEach(page -> page(text, page));
        if (!lists.isEmpty()) line(text, "%n%-58s %12s %12s", "list", "rows read", "of " + plan.small());
        lists.forEach((address, rows) -> line(text, "%-58s %,12d %,12d", address, rows[1], rows[0]));
        if (trail.size() == 2)
            line(
                    text,
                    "%ntrail: %,.0f events verified per second, %,.0f hashed alone, ratio %.2f",
                    trail.get("verified"),
                    trail.get("hashed alone"),
                    trail.get("verified") / trail.get("hashed alone"));
        line(
                text,
                "%nmeasured in %.1f minutes on %d processors",
                minutes,
                Runtime.getRuntime().availableProcessors());
        return text.toString();
    }

    private void page(StringBuilder text, String page) {
        var bytes = weights.get(page);
        var counted = queries.get(page);
        line(
                text,
                "%-26s %13s %13s %8s %6s %12s %12s",
                page,
                bytes == null ? "" : "%,d".formatted(bytes.first()),
                bytes == null ? "" : "%,d".formatted(bytes.again()),
                counted == null ? "" : counted.again(),
                counted == null ? "" : counted.first(),
                counted == null ? "" : "%,d".formatted(counted.rows()),
                counted == null ? "" : "%,d".formatted(counted.rowsOfFew()));
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.UK, format, values).stripTrailing()).append(System.lineSeparator());
    }

    private static Measured at(Map<String, Map<Integer, Measured>> sides, String side, int clients) {
        return sides.getOrDefault(side, Map.of()).get(clients);
    }

    private static String rate(Measured one) {
        return one == null ? "" : "%.0f".formatted(one.perSecond());
    }

    private static String p50(Measured one) {
        return one == null ? "" : "%.1f".formatted(one.p50Millis());
    }

    private static String p99(Measured one) {
        return one == null ? "" : "%.1f".formatted(one.p99Millis());
    }

    private static String ratio(Measured one, Measured bare) {
        return one == null || bare == null ? "" : "%.2f".formatted(one.perSecond() / bare.perSecond());
    }

    String json() {
        var all = Json.createObjectBuilder()
                .add("measuredAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .add("processors", Runtime.getRuntime().availableProcessors())
                .add("minutes", rounded(minutes))
                .add("incidentsSmall", plan.small())
                .add("incidentsLarge", plan.large())
                .add("people", plan.people());
        var uses = Json.createObjectBuilder();
        speed.forEach((use, sides) -> {
            var its = Json.createObjectBuilder();
            sides.forEach((side, measured) -> {
                var byClients = Json.createObjectBuilder();
                measured.forEach((clients, one) -> byClients.add(Integer.toString(clients), json(one)));
                its.add(side, byClients);
            });
            if (Uses.BARE.containsKey(use)) its.add("comparedWith", Uses.BARE.get(use));
            uses.add(use, its);
        });
        all.add("uses", uses);
        all.add("start", Json.createObjectBuilder().add("millis", start).add("bareMillis", bareStart));
        var memories = Json.createObjectBuilder().add("sessions", plan.sessions());
        memory.forEach((whose, megabytes) -> memories.add(
                whose,
                Json.createObjectBuilder().add("residentMb", megabytes[0]).add("heapMb", megabytes[1])));
        all.add("memory", memories);
        all.add("pages", pages());
        var read = Json.createObjectBuilder();
        lists.forEach((address, rows) -> read.add(
                address, Json.createObjectBuilder().add("rowsRead", rows[1]).add("rowsReadOfFew", rows[0])));
        all.add("lists", read);
        var its = Json.createObjectBuilder();
        trail.forEach((what, rate) -> its.add(what, rounded(rate)));
        all.add("trailPerSecond", its);
        var text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(all.build());
        }
        return text + "\n";
    }

    private JsonValue pages() {
        var all = new LinkedHashMap<String, JsonObjectBuilder>();
        weights.forEach((page, bytes) -> all.computeIfAbsent(page, key -> Json.createObjectBuilder())
                .add("bytesFirst", bytes.first())
                .add("bytesAgain", bytes.again()));
        queries.forEach((page, counted) -> all.computeIfAbsent(page, key -> Json.createObjectBuilder())
                .add("queriesFirst", counted.first())
                .add("queries", counted.again())
                .add("rowsRead", counted.rows())
                .add("rowsReadOfFew", counted.rowsOfFew()));
        var pages = Json.createObjectBuilder();
        all.forEach(pages::add);
        return pages.build();
    }

    private static JsonObjectBuilder json(Measured one) {
        return Json.createObjectBuilder()
                .add("perSecond", rounded(one.perSecond()))
                .add("p50Millis", rounded(one.p50Millis()))
                .add("p99Millis", rounded(one.p99Millis()))
                .add("cpuMillis", rounded(one.cpuMillis()))
                .add("measured", one.uses());
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(Double.isFinite(value) ? value : -1).setScale(2, RoundingMode.HALF_UP);
    }
}
