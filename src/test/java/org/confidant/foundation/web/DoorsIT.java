package org.confidant.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.json.Json;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.foundation.security.Role;
import org.confidant.run.ServerKind;
import org.confidant.support.Listening;
import org.confidant.support.RunningApplication;
import org.confidant.support.SignedIn;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer bears, and what nonsense gets, at both doors. */
class DoorsIT {

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-XSS-Protection", "0",
            "X-Robots-Tag", "noindex, nofollow",
            "Strict-Transport-Security", "max-age=63072000; includeSubDomains");

    private static final String OUTSIDE = "evil.example";
    private static final boolean WILDFLY = ServerKind.fromSystem() == ServerKind.WILDFLY;

    /** Of so few lines at most: what Payara Server prints before it has read how to log, and a journal has, too. */
    private static final int BEFORE_THE_LOG = 20;

    private static String cookie;

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("a page", 200, get(staff(), "/index.xhtml")),
                Arguments.of("the sign-in page", 200, get(nobody(), "/sign-in.xhtml")),
                Arguments.of("a redirect to it", 302, get(nobody(), "/index.xhtml")),
                Arguments.of("health", 200, get(nobody(), "/health/ready")),
                Arguments.of("the description", 200, get(nobody(), "/openapi")),
                Arguments.of("no such page", 404, get(staff(), "/nothing-here.xhtml")),
                Arguments.of("no such path", 404, get(staff(), "/nothing/here")),
                Arguments.of("no such resource", 404, get(staff(), "/api/v1/nothing")),
                Arguments.of("REST without sign-in", 401, get(nobody(), "/api/v1/incidents")),
                Arguments.of("a wrong method", 405, staff().delete("/api/v1/session")),
                Arguments.of(
                        "a wrong type",
                        415,
                        staff().contentType(ContentType.TEXT).body("x").put("/api/v1/drafts/x")),
                Arguments.of("broken JSON", 400, staff().body("{").put("/api/v1/drafts/doors")),
                Arguments.of("a static file", 200, get(nobody(), asset())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("answers")
    void everyAnswerBearsTheSecurityHeaders(String what, int status, Response answer) {
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        HEADERS.forEach((name, value) -> assertThat(answer.headers().getValues(name))
                .as(what + " " + name)
                .containsExactly(value));
        assertThat(answer.headers().getValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.header("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
    }

    @Test
    void noOtherMachineReachesTheServerItself() throws IOException {
        assumeTrue(Listening.canBeAsked(), "Only Linux says which process listens.");
        var server = RunningApplication.get();
        assertThat(Listening.toThisMachine(server.serverPid()))
                .contains(URI.create(server.baseUrl()).getPort());
        assertThat(Listening.toOtherMachines(server.serverPid())).isEmpty();
    }

    /** WildFly answers this before the application hears of it: without a header of ours, and in its own few words or none. */
    @Test
    void aHiddenFileIsNotThere() {
        var answer = get(staff(), "/WEB-INF/web.xml");

        assertThat(answer.statusCode()).isEqualTo(404);
        if (WILDFLY) assertThat(answer.asString()).matches("|<html>.*>404 - Not Found</body></html>");
        else everyAnswerBearsTheSecurityHeaders("a hidden file", 404, answer);
    }

    @Test
    void onlyStaticFilesMayBeKeptByABrowser() {
        get(staff(), "/index.xhtml").then().header("Cache-Control", "no-store");
        get(nobody(), asset()).then().header("Cache-Control", containsString("immutable"));
    }

    @Test
    void aPageWithPrimeFacesRunsUnderANonce() {
        var policy =
                get(SignedInClient.as(Role.HR_MANAGER), "/people/list.xhtml").header("Content-Security-Policy");

        assertThat(policy).containsPattern("script-src 'self' 'nonce-[^']+'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.xhtml", "/incident/list.xhtml", "/incident/report.xhtml"})
    void anyOtherPageRunsNoScriptButOurFiles(String page) {
        var answer = get(SignedInClient.as(Role.HR_MANAGER), page);

        assertThat(answer.asString()).doesNotContainPattern("<script(?![^>]* src=)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "null", "\"text\"", "{\"fields\":[]}", "{\"fields\":null}", ""})
    void wrongJsonIsOneClearError(String body) {
        problem(staff().body(body).put("/api/v1/drafts/doors"), 400);
    }

    @Test
    void deepJsonIsRefused() {
        problem(
                staff().body("{\"fields\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}")
                        .put("/api/v1/drafts/doors"),
                400);
    }

    @Test
    void hugeJsonIsRefusedBeforeItIsReadWhole() {
        problem(
                staff().body("{\"fields\":{\"a\":\"" + "x".repeat(3_000_000) + "\"}}")
                        .put("/api/v1/drafts/doors"),
                413);
    }

    @Test
    void aTokenThatIsNoneIsNobody() {
        problem(nobody().header("Authorization", "Bearer nonsense").get("/api/v1/incidents"), 401);
        problem(nobody().header("Authorization", "Bearer ").get("/api/v1/incidents"), 401);
        problem(nobody().header("Authorization", "Basic eDp5").get("/api/v1/incidents"), 401);
    }

    /** What was answered is ended, so that no server wants to answer once more. */
    @Test
    void aRefusalIsNoErrorOfTheServer() throws IOException {
        var log = RunningApplication.get().serverLog();
        var before = Files.size(log);
        aTokenThatIsNoneIsNobody();
        get(staff(), "/index.xhtml");

        try (var since = Files.newInputStream(log)) {
            since.skipNBytes(before);
            assertThat(new String(since.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("already commit");
        }
    }

    @Test
    void aChangeFromAnotherSiteIsRefused() {
        var foreign = staff().header("Sec-Fetch-Site", "cross-site")
                .body("{\"fields\":{}}")
                .put("/api/v1/drafts/doors");

        assertThat(foreign.statusCode()).isIn(400, 403);
    }

    @Test
    void aForgedViewStateIsOneClearMessage() {
        var answer = staff().contentType("application/x-www-form-urlencoded")
                .accept(ContentType.HTML)
                .formParam("jakarta.faces.ViewState", "-1:-1")
                .formParam("anything", "anything")
                .post("/index.xhtml");

        answer.then().statusCode(400).body(not(containsString("Exception"))).body(not(containsString("\tat ")));
        assertThat(answer.contentType()).startsWith("text/html");
    }

    @Test
    void whatLooksLikeAnAttackOnPathsFindsNothing() {
        for (var path : new String[] {
            "/WEB-INF/beans.xml", "/META-INF/MANIFEST.MF", "/index.xhtml/../WEB-INF/web.xml", "/resources/js/app.js"
        }) assertThat(get(staff(), path).statusCode()).as(path).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.xhtml",
                "/people",
                "/people/list.xhtml?search=x",
                "/sign-in.xhtml",
                "/openapi",
                "/sign-out"
            })
    void SEC_01_whatARequestCallsTheHostNeverComesBack(String path) throws IOException {
        for (var cookie : new String[] {"", cookieOfStaff()}) {
            assertThat(raw("GET " + path + " HTTP/1.1", cookie, ""))
                    .startsWith("HTTP/1.1 ")
                    .doesNotContainIgnoringCase(OUTSIDE);
        }
    }

    @Test
    void SEC_01_redirectsLeadByPathAlone() throws IOException {
        assertThat(raw("GET /people/list.xhtml?search=x HTTP/1.1", "", ""))
                .contains("Location: /sign-in.xhtml?next=%2Fpeople%2Flist.xhtml%3Fsearch%3Dx\r\n");
        assertThat(raw("GET /sign-in.xhtml?next=%2Fpolicy%2Fmine.xhtml HTTP/1.1", cookieOfStaff(), ""))
                .contains("Location: /policy/mine.xhtml\r\n");
        var made = raw(
                "POST /api/v1/tokens HTTP/1.1",
                cookieOfStaff(),
                "{\"tokenName\":\"Doors\",\"tokenDays\":1}",
                "Content-Type: application/json",
                "Sec-Fetch-Site: same-origin",
                "Idempotency-Key: " + UUID.randomUUID());
        assertThat(made).startsWith("HTTP/1.1 201").contains("Location: /api/v1/tokens/");
        assertThat(made).doesNotContain(OUTSIDE);
    }

    @Test
    void SEC_01_theLinkInALetterIsOfTheAddressThatIsSet() throws Exception {
        var account = RunningApplication.get().account(Role.FTSU_GUARDIAN);
        var page = raw("GET /forgot-password.xhtml HTTP/1.1", "", "");
        var pages = java.util.regex.Pattern.compile("Set-Cookie: (__Host-PAGES=[^;]+)")
                .matcher(page);
        var state = java.util.regex.Pattern.compile("ViewState\"[^>]* value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(pages.find() && state.find()).isTrue();

        var answer = raw(
                "POST /forgot-password.xhtml HTTP/1.1",
                pages.group(1),
                "forgot=forgot&send=send&nameOrEmail=" + account + "&jakarta.faces.ViewState="
                        + java.net.URLEncoder.encode(state.group(1), StandardCharsets.UTF_8),
                "Content-Type: application/x-www-form-urlencoded");

        assertThat(answer).doesNotContain(OUTSIDE);
        var letter = RunningApplication.get()
                .mail()
                .await(account + "@sample.example", DoorsIT::opensAnAccount, Duration.ofSeconds(60));
        assertThat((String) letter.getContent())
                .contains(RunningApplication.get().baseUrl() + "/invitation.xhtml?token=")
                .doesNotContain(OUTSIDE);
    }

    private static boolean opensAnAccount(MimeMessage letter) {
        try {
            return ((String) letter.getContent()).contains("token=");
        } catch (IOException | MessagingException unreadable) {
            return false;
        }
    }

    /** A request that calls the host something else, byte by byte, and the whole answer. */
    private static String raw(String request, String cookie, String body, String... headers) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return sent(request + "\r\nHost: " + OUTSIDE + "\r\nX-Forwarded-Host: " + OUTSIDE + "\r\nConnection: close\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                + Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining())
                + (bytes.length == 0 ? "" : "Content-Length: " + bytes.length + "\r\n")
                + "\r\n"
                + body);
    }

    private static synchronized String cookieOfStaff() {
        if (cookie == null) {
            var page = SignedIn.as(Role.STAFF);
            cookie = page.context().cookies().stream()
                    .map(one -> one.name + "=" + one.value)
                    .collect(Collectors.joining("; "));
            page.context().close();
        }
        return cookie;
    }

    /** The server answers these before the application hears of them: shortly, and without a word about itself or the request. */
    @ParameterizedTest
    @CsvSource({
        "TRACE /sign-in.xhtml HTTP/1.1|Host: x|X-Secret: secret, 405, 405",
        "GET / HTTP/1.1|X-Secret: secret, 400, 400",
        "GET / HTTP/9.9|Host: x|X-Secret: secret, 505, 400",
        "GET /\\..\\secret HTTP/1.1|Host: x, 400, 400",
        "POST /sign-in.xhtml HTTP/1.1|Host: x|X-Secret: secret|Content-Length: abc, 400, 400"
    })
    void whatIsNoProperRequestIsTurnedAwayInAWord(String request, int onPayara, int onWildFly) throws IOException {
        var answer = sent(request.replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + (WILDFLY ? onWildFly : onPayara) + " ")
                .endsWith("\r\n\r\n");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("\r\ncontent-length: 0\r\n")
                .doesNotContain("\r\nserver:", "\r\nx-powered-by:", "secret", "payara", "wildfly", "exception");
        if (!WILDFLY) assertThat(answer.toLowerCase(Locale.ROOT)).contains("\r\nx-frame-options: ");
    }

    /** WildFly takes such a header for one of that name, which nobody asks for; Payara turns the request away. */
    @Test
    void aHeaderWithASpaceInItsNameDoesNothing() throws IOException {
        var answer = sent("GET /sign-in.xhtml HTTP/1.1\r\nHost: x\r\nX Secret: secret\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + (WILDFLY ? 200 : 400) + " ").doesNotContain("secret");
    }

    @Test
    void everyLineOfTheLogIsOneObjectOfJson() throws IOException {
        get(staff(), "/index.xhtml");
        get(staff(), "/nothing-here.xhtml");

        var lines = Files.readAllLines(RunningApplication.get().serverLog());
        int before = 0;
        if (ServerKind.fromSystem() == ServerKind.PAYARA_SERVER)
            while (before < BEFORE_THE_LOG && !lines.get(before).startsWith("{")) before++;
        assertThat(lines.subList(before, lines.size())).isNotEmpty().allSatisfy(line -> {
            try (var reader = Json.createReader(new StringReader(line))) {
                assertThat(reader.readObject()).isNotEmpty();
            }
        });
    }

    /** These very bytes, and the whole answer. */
    private static String sent(String request) throws IOException {
        var address = URI.create(RunningApplication.get().baseUrl());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void problem(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("stackTrace", nullValue());
        assertThat(answer.body().asString()).doesNotContain("Exception", "org.confidant", "jakarta.");
    }

    private static Response get(RequestSpecification who, String path) {
        return who.redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .accept(ContentType.ANY)
                .get(path);
    }

    private static RequestSpecification staff() {
        return SignedInClient.as(Role.STAFF);
    }

    private static RequestSpecification nobody() {
        return SignedInClient.asNobody();
    }

    /** The address of the first style sheet, as the sign-in page names it. */
    private static String asset() {
        var page = get(nobody(), "/sign-in.xhtml").asString();
        var found = java.util.regex.Pattern.compile("href=\"(/jakarta\\.faces\\.resource/[^\"]+)\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
