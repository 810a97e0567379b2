package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.confidant.run.House;
import org.confidant.run.RunSettings;
import org.confidant.run.SampleAccounts;
import org.confidant.run.ServerKind;
import org.confidant.run.TemporaryHouse;
import org.confidant.support.Axe;
import org.confidant.support.Browser;
import org.confidant.support.Listening;
import org.confidant.support.Project;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The same WAR on a server that is not the one of all tests: it starts, knows who calls, shows a page, stores and reads,
 * takes a signature, refuses as it should.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OtherServerSmoke {

    private static final String PROBLEM = "application/problem+json";
    private static final String MINE = "/api/v1/my-incidents";

    private final ServerKind server;
    private House house;
    private SampleAccounts samples;
    private Page page;

    OtherServerSmoke(ServerKind server) {
        this.server = server;
    }

    @BeforeAll
    void startAndSignIn() {
        Path data = Project.folder().resolve("target/running-" + server.label());
        house = TemporaryHouse.start(
                port -> new RunSettings(Project.folder(), data, port, true, Optional.empty(), server, Map.of()));
        samples = SampleAccounts.in(data);
        page = signedIn(samples.holding("Member of staff").orElseThrow());
    }

    @AfterAll
    void stop() {
        if (house != null) house.close();
    }

    @Test
    void noOtherMachineReachesIt() throws IOException {
        assumeTrue(Listening.canBeAsked(), "Only Linux says which process listens.");
        assertThat(Listening.toThisMachine(house.serverPid()))
                .contains(URI.create(house.address()).getPort());
        assertThat(Listening.toOtherMachines(house.serverPid())).isEmpty();
    }

    @Test
    void itIsReadyAndItsLogHasNoPassword() throws IOException {
        nobody().get("/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        nobody().get("/openapi").then().statusCode(200);
        assertThat(Files.readString(house.serverLog()))
                .doesNotContain(house.databaseAccess().applicationPassword())
                .doesNotContain(house.databaseAccess().ownerPassword());
    }

    @Test
    void myDutiesAreShownToWhoSignedIn() {
        page.navigate("/index.xhtml");

        assertThat(page.locator("h1")).hasText("My duties");
        assertThat(page.locator(".duty").count()).isPositive();
        Axe.clean(page);
        assertThat(page.context().cookies()).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.name).startsWith("__Host-");
            assertThat(cookie.secure).isTrue();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
        });
    }

    @Test
    void anIncidentIsReportedOnceAndReadBack() {
        var body = "{\"category\":\"B3_WRONG_RECIPIENT\",\"narrative\":\"A letter went astray.\","
                + "\"detectedAt\":\"2026-11-01T10:00:00Z\",\"personalDataInvolved\":\"YES\"}";
        var key = UUID.randomUUID();

        var first = staff().header("Idempotency-Key", key).body(body).post("/api/v1/incidents");

        first.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("reference", startsWith("INC-"))
                .body("form.narrative", equalTo("A letter went astray."));
        String id = first.path("id");
        staff().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        staff().get(MINE).then().statusCode(200).body("rows.id", hasItem(id));
        staff().get(MINE + "/" + id).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void aFormThatLacksSomethingComesBackWithWhatWasTyped() {
        page.navigate("/incident/report.xhtml");
        page.getByLabel("What happened?").fill("A letter went astray.");
        press(page, "Continue");

        assertThat(page.locator("#problems")).containsText("Choose the kind that comes closest");
        assertThat(page.getByLabel("What happened?")).hasValue("A letter went astray.");
        Axe.clean(page);
    }

    @Test
    void aPolicyIsSigned() {
        var person = somebodyWhoOwesASignature();
        person.locator("a[href^='read.xhtml']").first().click();
        person.getByText("Go on to sign").click();
        for (var tick : person.locator("input[type=checkbox]").all()) tick.check();
        person.getByLabel("I have read the policy and agree to keep it").check();
        press(person, "Check before you send");
        assertThat(person.getByText("What you are about to send")).isVisible();
        press(person, "Sign");

        assertThat(person.locator("h1")).containsText("Receipt: ");
        assertThat(person.getByText("You signed this policy on")).isVisible();
    }

    /** On the page of their policies. */
    private Page somebodyWhoOwesASignature() {
        for (var account : samples.accounts()) {
            var person = signedIn(account);
            person.navigate("/policy/mine.xhtml");
            if (person.locator(".duty").count() > 0) return person;
        }
        throw new AssertionError("Everybody in the sample organisation has signed everything.");
    }

    @Test
    void whatCannotBeTakenIsAProblemDocument() {
        refused(400, "{");
        refused(400, "[]");
        refused(400, "{\"category\":\"NO_SUCH\",\"narrative\":\"x\"}");
        refused(400, "{\"narrative\":\"x\"}");
        staff().get(MINE + "/not-an-id").then().statusCode(not(equalTo(500))).contentType(PROBLEM);
        staff().get("/api/v1/nothing").then().statusCode(404).contentType(PROBLEM);
        nobody().get(MINE).then().statusCode(401).contentType(PROBLEM);
    }

    @Test
    void everyAnswerBearsTheSecurityHeadersOnce() {
        for (var path : new String[] {"/index.xhtml", "/nothing-here.xhtml", MINE, "/api/v1/nothing", "/health/live"}) {
            var answer = staff().redirects().follow(false).get(path);
            for (var name : new String[] {
                "Content-Security-Policy",
                "Strict-Transport-Security",
                "X-Content-Type-Options",
                "X-Frame-Options",
                "Referrer-Policy",
                "Permissions-Policy",
                "Cache-Control"
            })
                assertThat(answer.headers().getValues(name))
                        .as(path + " " + name)
                        .hasSize(1);
            answer.then().header("Server", nullValue()).header("X-Powered-By", nullValue());
        }
    }

    private void refused(int status, String body) {
        staff().header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/incidents")
                .then()
                .statusCode(status)
                .contentType(PROBLEM);
    }

    private Page signedIn(SampleAccounts.SampleAccount account) {
        return SignedIn.as(Browser.pageOf(house.address()), account.signInName(), samples.password());
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private RequestSpecification staff() {
        var request = nobody();
        page.context().cookies().forEach(cookie -> request.cookie(cookie.name, cookie.value));
        return request;
    }

    private RequestSpecification nobody() {
        return given().baseUri(house.address())
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .header("Sec-Fetch-Site", "same-origin");
    }
}
