package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.confidant.foundation.security.Role;
import org.confidant.run.TwoNodes;
import org.confidant.support.Browser;
import org.confidant.support.Project;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One of two nodes is killed while somebody works and while a job runs: the work ends on the other node as if nothing
 * had been, and so does the job.
 */
class TwoNodesIT {

    private static final int LEASE_SECONDS = 8;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String TEXT = "A letter went to the wrong address. \uD83D\uDD12 \u05E9\u05DC\u05D5\u05DD";
    private static final String LETTERS = "send-letters";

    private static TwoNodes nodes;
    private static ServerSocket silentMailServer;

    @BeforeAll
    static void startFirst() throws IOException {
        // takes connections and never says a word: whoever sends letters to it hangs
        silentMailServer = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        nodes = new TwoNodes(
                Project.folder().resolve("target/two-nodes"),
                Map.of(
                        "CONFIDANT_JOBS_LEASESECONDS",
                        Integer.toString(LEASE_SECONDS),
                        "CONFIDANT_SMTP_HOST",
                        "127.0.0.1",
                        "CONFIDANT_SMTP_PORT",
                        Integer.toString(silentMailServer.getLocalPort()),
                        "CONFIDANT_SMTP_STARTTLS",
                        "false"));
        nodes.startFirst();
    }

    @AfterAll
    static void stop() throws IOException {
        nodes.close();
        silentMailServer.close();
    }

    @Test
    void theLossOfANodeInterruptsNobody() throws Exception {
        await(
                "the first node's other jobs have run",
                () -> number("SELECT COUNT(*) FROM job WHERE last_ended IS NULL") <= 1);
        rememberWhoTakesJobs();
        nodes.startSecond();

        var report = SignedIn.as(
                Browser.pageOf(nodes.address()),
                account(Role.HR_MANAGER),
                nodes.samples().password());
        assertThat(report.context().cookies())
                .as("the cookies of every server, and the grid's, which counts how often a page was kept")
                .extracting(cookie -> cookie.name)
                .containsExactlyInAnyOrder("__Host-SID", "__Host-PAGES", "JSESSIONIDVERSION");
        var signIns = number("SELECT COUNT(*) FROM sign_in_session");
        var incidents = number("SELECT COUNT(*) FROM incident");
        var proposed = number("SELECT COUNT(*) FROM role_assignment");
        var proposal = report.context().newPage();
        beginReport(report);
        beginProposal(proposal);
        await("letters are on their way", () -> holder() != null);
        var killed = holder();

        nodes.killFirst();
        assertThat(nodes.firstIsAlive()).isFalse();

        endReport(report);
        endProposal(proposal);
        assertThat(number("SELECT COUNT(*) FROM incident")).isEqualTo(incidents + 1);
        assertThat(number("SELECT COUNT(*) FROM role_assignment")).isEqualTo(proposed + 1);
        assertThat(number("SELECT COUNT(*) FROM sign_in_session"))
                .as("nobody signed in again")
                .isEqualTo(signIns);

        await("the other node goes on with the letters", () -> holder() != null && !holder().equals(killed));
        assertThat(takes("former_until IS NOT NULL AND former_until > at"))
                .as("jobs taken while another node held them")
                .isEmpty();
        assertThat(takes("name <> '" + LETTERS + "' AND hourly"))
                .as("jobs that had run on one node and were run by the other, too")
                .isEmpty();
    }

    private static void beginReport(Page page) {
        page.navigate("/incident/report.xhtml");
        page.getByLabel("Sent to the wrong person").check();
        page.getByLabel("Date", new Page.GetByLabelOptions().setExact(true)).fill("2026-11-20");
        page.getByLabel("Time", new Page.GetByLabelOptions().setExact(true)).fill("17:30");
        page.getByLabel("What happened?").fill(TEXT);
        press(page, "Continue");
        choose(page, "Is information about people involved?", "Yes");
        choose(page, "What happened to the information?", "Somebody saw or received it");
        page.getByLabel("About how many people?").fill("7");
    }

    private static void endReport(Page page) {
        press(page, "Continue");
        assertThat(page.locator("main")).containsText(TEXT);
        assertThat(page.locator("main")).containsText("Somebody saw or received it");
        press(page, "Send the report");
        assertThat(page.locator("h1")).containsText("is sent");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See my report"))
                .click();
        assertThat(page.locator("main")).containsText(TEXT);
    }

    private static void beginProposal(Page page) {
        page.navigate("/people/role-propose.xhtml");
        page.getByLabel("Find a colleague").fill("n");
        press(page, "Find");
        assertThat(page.locator("main li button, main li input[type=submit]").first())
                .isVisible();
        page.getByLabel("Last day").fill("2031-05-31");
    }

    /** Who was found is kept with the page, on the server. */
    private static void endProposal(Page page) {
        var first = page.locator("main li button, main li input[type=submit]").first();
        var name = first.evaluate("one => one.value || one.textContent")
                .toString()
                .strip()
                .replace("Choose ", "");
        first.click();
        assertThat(page.locator("#person")).hasText(name);
        assertThat(page.getByLabel("Last day")).hasValue("2031-05-31");
        page.getByLabel("Role", new Page.GetByLabelOptions().setExact(true)).selectOption("AUDITOR");
        press(page, "Propose");
        assertThat(page.locator("main")).containsText("The role is proposed.");
    }

    /** The database itself keeps a list of who takes which job; the application knows nothing of it. */
    private static void rememberWhoTakesJobs() throws SQLException {
        try (var connection = nodes.database().asOwner();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE job_take (name VARCHAR(60) NOT NULL, node UUID NOT NULL,"
                    + " at DATETIME(6) NOT NULL, former_until DATETIME(6) NULL, hourly BOOLEAN NOT NULL)");
            statement.execute("CREATE TRIGGER remember_take AFTER UPDATE ON job FOR EACH ROW"
                    + " IF NEW.leased_by IS NOT NULL AND NOT (NEW.leased_by <=> OLD.leased_by) THEN"
                    + " INSERT INTO job_take VALUES (NEW.name, NEW.leased_by, NEW.last_started, OLD.leased_until,"
                    + " COALESCE(TIMESTAMPDIFF(MINUTE, OLD.last_started, NEW.last_started) < 59, FALSE)"
                    + " AND NEW.name IN (" + hourly() + ")); END IF");
        }
    }

    /** The jobs of which no second run can be due during this test. */
    private static String hourly() throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = nodes.database().asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT name FROM job WHERE next_run > UTC_TIMESTAMP() + INTERVAL 30 MINUTE")) {
            while (rows.next()) names.add("'" + rows.getString(1) + "'");
        }
        assertThat(names).isNotEmpty();
        return String.join(", ", names);
    }

    private static List<String> takes(String which) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = nodes.database().asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name, at FROM job_take WHERE " + which)) {
            while (rows.next()) found.add(rows.getString(1) + " at " + rows.getString(2));
        }
        return found;
    }

    private static String holder() {
        return text("SELECT leased_by FROM job WHERE name = '" + LETTERS + "' AND leased_until > UTC_TIMESTAMP(6)");
    }

    private static int number(String query) {
        return Integer.parseInt(text(query));
    }

    private static String text(String query) {
        try (var connection = nodes.database().asOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String account(Role role) {
        return nodes.samples().holding(role.label()).orElseThrow().signInName();
    }

    private static void await(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
    }

    private static void choose(Page page, String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer)
                .first()
                .check();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
