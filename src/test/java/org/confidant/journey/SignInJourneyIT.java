package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confidant.foundation.security.Role;
import org.confidant.support.Axe;
import org.confidant.support.Browser;
import org.confidant.support.RunningApplication;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.Test;

/** Into the house, and out of it again. */
class SignInJourneyIT {

    private static final String SECRET_COOKIE = "__Host-SID";
    private static final String PAGES_COOKIE = "__Host-PAGES";
    private static final String FIXED = "fixed-by-somebody-else-before-the-sign-in-00000";
    private static final RunningApplication HOUSE = RunningApplication.get();

    @Test
    void SEC_01_theWayInLeadsToWhatWasAskedFor() {
        var page = Browser.page();

        page.navigate("/people/my-account.xhtml");
        assertThat(page).hasURL(Pattern.compile("/sign-in\\.xhtml\\?next=%2Fpeople%2Fmy-account\\.xhtml"));
        Axe.clean(page);
        Shots.take(page, "sign-in");
        SignedIn.fill(page, HOUSE.account(Role.STAFF), HOUSE.password());

        assertThat(page).hasURL(Pattern.compile("/people/my-account\\.xhtml"));
        Axe.clean(page);
        Shots.take(page, "my-account");
    }

    @Test
    void PW_N06_aPasswordIsHiddenShownOnRequestAndFitForAPasswordManager() {
        var page = Browser.page();
        page.navigate("/sign-in.xhtml");
        var field = page.locator("input[id$='password']");

        assertThat(field).hasAttribute("type", "password");
        assertThat(field).hasAttribute("autocomplete", "current-password");
        assertThat(page.locator("input[id$='signInName']")).hasAttribute("autocomplete", "username");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show password"))
                .click();
        assertThat(field).hasAttribute("type", "text");
        Axe.clean(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hide password"))
                .click();
        assertThat(field).hasAttribute("type", "password");
    }

    @Test
    void SEC_01_nobodyIsLedToAnotherSite() {
        var page = Browser.page();

        page.navigate("/sign-in.xhtml?next=https://elsewhere.example/");
        SignedIn.fill(page, HOUSE.account(Role.STAFF), HOUSE.password());

        assertThat(page.locator("h1")).hasText("My duties");
        assertThat(page.url()).startsWith(HOUSE.baseUrl());
    }

    @Test
    void SEC_04_wrongAndUnknownGetTheSameWords() {
        var page = Browser.page();
        page.navigate("/sign-in.xhtml");

        SignedIn.fill(page, HOUSE.account(Role.VOLUNTEER), "not the password");
        assertThat(page.locator(".problems")).isVisible();
        var wrong = page.locator(".problems").innerText();
        assertThat(page.locator("input[id$='password']")).hasValue("");
        Axe.clean(page);
        page.navigate("/sign-in.xhtml");
        SignedIn.fill(page, "nobody." + UUID.randomUUID(), "not the password");
        assertThat(page.locator(".problems")).isVisible();

        assertThat(page.locator(".problems").innerText()).isEqualTo(wrong);
    }

    @Test
    void SEC_01_theCookieIsOfThisHostAloneAndNewAtEverySignIn() {
        var page = SignedIn.as(Role.STAFF);
        var first = secret(page);

        assertThat(first.secure).isTrue();
        assertThat(first.httpOnly).isTrue();
        assertThat(first.sameSite).isEqualTo(SameSiteAttribute.STRICT);
        assertThat(first.path).isEqualTo("/");
        assertThat(first.value).hasSizeGreaterThanOrEqualTo(43);
        assertThat(secret(SignedIn.as(Role.STAFF)).value).isNotEqualTo(first.value);
        assertThat(page.context().cookies()).allMatch(cookie -> cookie.secure && cookie.httpOnly);
    }

    @Test
    void SEC_01_aCookieFromBeforeTheSignInIsWorthNothingAfterIt() {
        var page = client().get("/sign-in.xhtml");
        var pages = page.getCookie(PAGES_COOKIE);
        var view = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"")
                .matcher(page.asString());
        assertThat(view.find()).isTrue();

        var signedIn = client().cookie(SECRET_COOKIE, FIXED)
                .cookie(PAGES_COOKIE, pages)
                .formParam("signIn", "signIn")
                .formParam("signInName", HOUSE.account(Role.STAFF))
                .formParam("password", HOUSE.password())
                .formParam("enter", "Sign in")
                .formParam("jakarta.faces.ViewState", view.group(1))
                .post("/sign-in.xhtml");

        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.getCookie(SECRET_COOKIE)).isNotNull().isNotEqualTo(FIXED);
        assertThat(signedIn.getCookie(PAGES_COOKIE)).isNotNull().isNotEqualTo(pages);
        isNobody(FIXED);
    }

    @Test
    void SEC_01_signingOutEndsTheSignInOnTheServer() {
        var page = SignedIn.as(Role.STAFF);
        var secret = secret(page);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .first()
                .click();

        assertThat(page).hasURL(Pattern.compile("/sign-in\\.xhtml\\?out=true"));
        assertThat(page.locator(".lead")).containsText("You are signed out");
        isNobody(secret.value);
    }

    /** Whoever comes with this secret is sent to the sign-in page. */
    private static void isNobody(String secret) {
        var answer = client().cookie(SECRET_COOKIE, secret).get("/index.xhtml");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/sign-in.xhtml");
    }

    private static RequestSpecification client() {
        return given().baseUri(HOUSE.baseUrl()).redirects().follow(false);
    }

    @Test
    void SEC_02_signingOutEverywhereEndsTheOtherBrowserToo() {
        var name = HOUSE.account(Role.FTSU_GUARDIAN);
        var here = SignedIn.as(Browser.page(), name);
        var there = SignedIn.as(Browser.page(), name);

        here.navigate("/people/my-account.xhtml");
        here.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out everywhere"))
                .click();

        assertThat(here).hasURL(Pattern.compile("/sign-in\\.xhtml"));
        there.navigate("/index.xhtml");
        assertThat(there).hasURL(Pattern.compile("/sign-in\\.xhtml"));
    }

    @Test
    void SEC_02_aSignInThatEndsInTheMiddleOfAFormSaysSoAndLeadsBack() throws SQLException {
        var page = SignedIn.as(Role.HR_MANAGER);
        page.navigate("/people/edit.xhtml");
        page.getByLabel("Given name").fill("Half");
        end(secret(page));

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();

        assertThat(page).hasURL(Pattern.compile("/sign-in\\.xhtml\\?next=%2Fpeople%2Fedit\\.xhtml&interrupted=true"));
        assertThat(page.locator(".lead")).containsText("nothing of it was stored");
        SignedIn.fill(page, HOUSE.account(Role.HR_MANAGER), HOUSE.password());
        assertThat(page).hasURL(Pattern.compile("/people/edit\\.xhtml"));
    }

    @Test
    void EML_04_aForgottenPasswordIsReplacedByALetterWithALinkAndNothingElse() throws Exception {
        var manager = SignedIn.as(Role.HR_MANAGER);
        var mark = UUID.randomUUID().toString().substring(24);
        var address = "letter." + mark + "@sample.example";
        addPerson(manager, "Letter", "Person" + mark, address);
        var page = Browser.page();

        page.navigate("/forgot-password.xhtml");
        Axe.clean(page);
        page.getByLabel("Sign-in name or e-mail address").fill(address);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the link"))
                .click();
        assertThat(page.locator(".lead")).containsText("If there is an account");
        var text = (String) HOUSE.mail()
                .await(address, letter -> true, Duration.ofSeconds(90))
                .getContent();
        assertThat(text).doesNotContain("Person" + mark);
        Matcher link =
                Pattern.compile("https?://\\S+/invitation\\.xhtml\\?token=\\S+").matcher(text);
        assertThat(link.find()).isTrue();

        page.navigate(link.group().substring(link.group().indexOf("/invitation")));
        assertThat(page).hasURL(Pattern.compile("/invitation\\.xhtml$"));
        Axe.clean(page);
        choose(page, "Person" + mark);
        assertThat(page.locator(".problems")).isVisible();
        choose(page, "orchard velvet seven trains");
        assertThat(page).hasURL(Pattern.compile("/sign-in\\.xhtml"));
        SignedIn.fill(page, "letter.person" + mark, "orchard velvet seven trains");
        assertThat(page.locator("h1")).hasText("My duties");

        page.navigate(link.group().substring(link.group().indexOf("/invitation")));
        assertThat(page.locator(".lead")).containsText("used already");
    }

    private static void choose(Page page, String password) {
        page.locator("[id='newPassword']").fill(password);
        page.locator("[id='newPasswordAgain']").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set the password"))
                .click();
    }

    private static void addPerson(Page manager, String given, String family, String address) {
        manager.navigate("/people/edit.xhtml");
        manager.getByLabel("Given name").fill(given);
        manager.getByLabel("Family name").fill(family);
        manager.getByLabel("E-mail address").fill(address);
        manager.getByLabel("Job title").fill("Clerk");
        manager.getByLabel("Belongs as").selectOption("PERMANENT");
        manager.getByLabel("First day").fill("2026-01-05");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(manager.locator("h1")).hasText(given + " " + family);
    }

    private static Cookie secret(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(SECRET_COOKIE))
                .findFirst()
                .orElseThrow();
    }

    /** As fifteen minutes of silence would. */
    private static void end(Cookie secret) throws SQLException {
        try (var connection = HOUSE.database().asApplication();
                var statement = connection.prepareStatement(
                        "UPDATE sign_in_session SET last_seen_at = last_seen_at - INTERVAL 16 MINUTE WHERE session_hash = ?")) {
            statement.setString(1, org.confidant.foundation.files.Sha256.hex(secret.value));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
