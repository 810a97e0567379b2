package org.confidant.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.confidant.policy.Declarations;
import org.confidant.run.SampleAccounts;
import org.confidant.run.Stand;

/** What people do with Confidant, as their browsers and programs ask for it. */
final class Uses {

    static final String SIGN_IN = "sign in";
    static final String DUTIES = "my duties";
    static final String SIGN = "sign a policy (REST)";
    static final String REPORT = "report an incident (REST)";
    static final String READ = "read one incident (REST)";
    static final String INBOX = "incident inbox";
    static final String CASE = "case page";
    static final String AGREEMENTS = "agreement list";
    static final String AUDIT = "audit search";
    static final String PEOPLE = "people list";

    /** What each is compared with. */
    static final Map<String, String> BARE = Map.of(
            SIGN_IN, Bare.PAGE,
            DUTIES, Bare.PAGE,
            SIGN, Bare.INSERT,
            REPORT, Bare.INSERT,
            READ, Bare.READ,
            INBOX, Bare.PAGE,
            CASE, Bare.PAGE,
            AGREEMENTS, Bare.PAGE,
            AUDIT, Bare.PAGE,
            PEOPLE, Bare.PAGE);

    /** Addresses of the pages, for their sizes and queries; the case is any one. */
    static final Map<String, String> PAGES = pages();

    /** Every list that can grow, narrowed in every way that it offers: who looks, and at which address. */
    static final Map<String, String> LISTS = lists();

    private static final Pattern FIELD = Pattern.compile("<(?:input|button)[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private static final int KNOWN_CASES = 2_000;

    /** The last people of the database sign in by their passwords; nobody else uses their accounts. */
    private static final AtomicInteger NEXT_SIGN_IN = new AtomicInteger(1);

    private final Plan plan;
    private final int port;
    private final Known known;
    private final Sessions sessions;
    private final String password;
    private final int clients;

    Uses(Plan plan, Stand stand, int port, Known known, Sessions sessions) {
        this.plan = plan;
        this.port = port;
        this.known = known;
        this.sessions = sessions;
        this.password = SampleAccounts.in(stand.folder()).password();
        this.clients = Collections.max(plan.clients());
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put(DUTIES, "/index.xhtml");
        pages.put(INBOX, "/incident/list.xhtml");
        pages.put(CASE, "/incident/view.xhtml?id=");
        pages.put(AGREEMENTS, "/agreement/list.xhtml");
        pages.put(AUDIT, "/audit/list.xhtml?action=INCIDENT_ACKNOWLEDGED");
        pages.put(PEOPLE, "/people/list.xhtml");
        return pages;
    }

    private static Map<String, String> lists() {
        var hr = "fennimore.tinderbox";
        var auditor = "ned.nettlebed";
        var contracts = "jasper.harbourmoss";
        var lists = new LinkedHashMap<String, String>();
        lists.put("/incident/list.xhtml?status=ALL", hr);
        lists.put("/incident/list.xhtml?status=CLOSED", hr);
        lists.put("/incident/list.xhtml?status=ALL&kind=B3_WRONG_RECIPIENT", hr);
        lists.put("/incident/list.xhtml?status=CLOSED&kind=X9_OTHER", hr);
        lists.put("/incident/list.xhtml?status=ALL&q=10007", hr);
        lists.put("/incident/mine.xhtml", FillPeople.SIGN_IN_NAME.formatted(12));
        lists.put("/people/list.xhtml?search=bench.000012", hr);
        lists.put("/people/list.xhtml?search=nobody+of+this+name", hr);
        lists.put("/people/list.xhtml?who=ALL", hr);
        lists.put("/agreement/list.xhtml?state=ALL", contracts);
        lists.put("/agreement/list.xhtml?q=DPA-2024-00012", contracts);
        lists.put("/audit/list.xhtml", auditor);
        lists.put("/audit/list.xhtml?outcome=DENIED", auditor);
        lists.put("/audit/list.xhtml?objectType=INCIDENT", auditor);
        lists.put("/audit/list.xhtml?person=Kettleworth", auditor);
        lists.put("/audit/list.xhtml?from=2024-01-01&to=2024-01-02", auditor);
        lists.put("/policy/coverage.xhtml", hr);
        lists.put("/training/list.xhtml", hr);
        lists.put("/training/figures.xhtml", hr);
        lists.put("/training/behind.xhtml?part=NOT_TRAINED", hr);
        return lists;
    }

    /** Who looks at which page. */
    static String reader(String page) {
        return switch (page) {
            case AGREEMENTS -> "jasper.harbourmoss";
            case AUDIT -> "ned.nettlebed";
            case DUTIES -> FillPeople.SIGN_IN_NAME.formatted(12);
            default -> "fennimore.tinderbox";
        };
    }

    Map<String, Load.Use> all() throws SQLException {
        var cases = known.texts("SELECT id FROM incident ORDER BY RAND(1) LIMIT " + KNOWN_CASES);
        var uses = new LinkedHashMap<String, Load.Use>();
        uses.put(SIGN_IN, (wire, client) -> signIn(wire));
        PAGES.forEach((name, path) -> {
            var readers = readers(name);
            uses.put(name, (wire, client) -> readers.get(client)
                    .get(wire, name.equals(CASE) ? path + any(cases) : path));
        });
        var handlers = readers(CASE);
        uses.put(READ, (wire, client) -> handlers.get(client).get(wire, "/api/v1/incidents/" + any(cases)));
        uses.put(REPORT, report());
        uses.put(SIGN, sign());
        return uses;
    }

    private List<Visitor> readers(String page) {
        try {
            var accounts = page.equals(DUTIES)
                    ? known.ids(
                            "SELECT id FROM account WHERE sign_in_name LIKE 'bench.0000%' ORDER BY sign_in_name LIMIT "
                                    + clients)
                    : List.of(known.account(reader(page)));
            return visitors(port, sessions.of(accounts, clients));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void signIn(Wire wire) throws IOException {
        var name = FillPeople.SIGN_IN_NAME.formatted(plan.people() - NEXT_SIGN_IN.getAndIncrement());
        var visitor = new Visitor(port, "");
        var page = visitor.get(wire, "/sign-in.xhtml").text();
        var fields = new LinkedHashMap<String, String>();
        var tags = FIELD.matcher(page);
        while (tags.find()) {
            var field = NAME.matcher(tags.group());
            var value = VALUE.matcher(tags.group());
            if (field.find()) fields.put(field.group(1), value.find() ? value.group(1) : "");
        }
        fields.replaceAll(
                (field, value) -> field.endsWith("signInName") ? name : field.endsWith("password") ? password : value);
        var body = new StringBuilder();
        fields.forEach((field, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(encoded(field))
                .append('=')
                .append(encoded(value)));
        visitor.postForm(wire, "/sign-in.xhtml", body.toString());
    }

    private Load.Use report() throws SQLException {
        var reporters = visitors(
                port,
                sessions.of(
                        known.ids("SELECT id FROM account WHERE sign_in_name LIKE 'bench.0001%' ORDER BY sign_in_name"
                                + " LIMIT " + clients),
                        clients));
        var body = "{\"category\":\"B3_WRONG_RECIPIENT\",\"location\":\"Sample site 7\",\"narrative\":\"" + narrative()
                + "\",\"personalDataInvolved\":\"YES\"}";
        return (wire, client) -> reporters
                .get(client)
                .postJson(wire, "/api/v1/incidents", body, List.of("Idempotency-Key: " + UUID.randomUUID()));
    }

    /** Every signature is somebody else's: a policy is signed once. */
    private Load.Use sign() throws SQLException {
        var version = known.texts("SELECT id FROM policy_version WHERE status = 'PUBLISHED' AND audience LIKE"
                        + " '%EVERYBODY%' ORDER BY id LIMIT 1")
                .get(0);
        var accounts = known.ids("SELECT a.id FROM policy_assignment p JOIN account a ON a.person_id = p.person_id"
                + " WHERE p.policy_version_id = '" + version + "' AND p.status = 'ASSIGNED'"
                + " AND a.sign_in_name LIKE 'bench.%' ORDER BY a.sign_in_name DESC");
        var cookies = sessions.of(accounts, accounts.size());
        var next = new AtomicInteger();
        var text = known.texts("SELECT text_sha256 FROM policy_version WHERE id = '" + version + "'")
                .get(0);
        var statements = known.texts("SELECT declarations FROM policy_version WHERE id = '" + version + "'")
                .get(0)
                .lines()
                .map(statement -> "\"" + Declarations.hash(statement) + "\"")
                .toList();
        var body = "{\"displayedSha256\":\"" + text + "\",\"decision\":\"AGREED\",\"declarations\":" + statements + "}";
        return (wire, client) -> {
            int one = next.getAndIncrement();
            if (one >= cookies.size()) throw new Load.Exhausted();
            new Visitor(port, cookies.get(one))
                    .postJson(
                            wire,
                            "/api/v1/policy-versions/" + version + "/attestations",
                            body,
                            List.of("Idempotency-Key: " + UUID.randomUUID()));
        };
    }

    static List<Visitor> visitors(int port, List<String> cookies) {
        return cookies.stream().map(one -> new Visitor(port, one)).toList();
    }

    static <T> T any(List<T> many) {
        return many.get(ThreadLocalRandom.current().nextInt(many.size()));
    }

    static String narrative() {
        return new Invented(4).narrative();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
