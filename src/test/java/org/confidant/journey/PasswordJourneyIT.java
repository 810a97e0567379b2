package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.confidant.foundation.security.Role;
import org.confidant.password.Profile;
import org.confidant.password.Vectors;
import org.confidant.password.Words;
import org.confidant.support.Axe;
import org.confidant.support.Browser;
import org.confidant.support.RunningApplication;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.Test;

/** A password is checked in the browser alone. */
class PasswordJourneyIT {

    private static final String CHECK = "/password/check.xhtml";
    private static final String CANARY = "Zq7!canary-violet-kettle-9";

    @Test
    void PW_C00_to_PW_C10_theBrowserSaysWhatTheServerSays() {
        var page = checkPage();
        var sent = requestsOf(page);

        for (var vector : Vectors.all()) {
            var expected = new TreeSet<>(vector.fails());
            if (vector.known()) {
                expected.add("PW-C10");
            }
            assertThat(failedInTheBrowser(page, vector)).as(vector.name()).isEqualTo(expected);
        }
        assertThat(sent).isEmpty();
    }

    @Test
    void PW_N02_typingSendsNothingAndKeepsNothing() {
        var page = checkPage();
        var sent = requestsOf(page);

        page.getByLabel("Password that you think of using").pressSequentially(CANARY);
        page.getByLabel("Show what I type").check();
        page.getByLabel("Which system is it for?").selectOption("Confidant");
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText("It passes every rule shown.")))
                .isVisible();
        page.getByLabel("Password that you think of using").press("Enter");

        assertThat(sent).isEmpty();
        assertThat(page.url()).doesNotContain("canary").endsWith(CHECK);
        assertThat((Boolean) page.evaluate("() => !document.querySelector('#candidate').form"
                        + " && !document.querySelector('#candidate').name"
                        + " && ![...Object.values(localStorage), ...Object.values(sessionStorage), document.cookie]"
                        + ".some(kept => String(kept).includes('canary'))"))
                .isTrue();
    }

    @Test
    void PW_02_theRulesAreSaidOneByOneInWords() {
        var page = checkPage();
        var candidate = page.getByLabel("Password that you think of using");

        candidate.fill("violet-kettle-harbour-moss");
        assertThat(row(page, "Upper-case letter")).containsText("fails");
        assertThat(row(page, "Upper-case letter")).containsText("Add an upper-case letter.");
        assertThat(row(page, "Symbol")).containsText("passes");
        assertThat(page.locator("#verdict")).hasText("2 rules are not met yet.");
        Axe.clean(page);
        Shots.take(page, "password-check");

        page.getByLabel("Which system is it for?").selectOption("Confidant");
        assertThat(page.locator("#verdict")).hasText("It passes every rule shown.");
        assertThat(row(page, "Upper-case letter")).isHidden();
        assertThat(page.getByText("the policy binds you")).isVisible();
        Axe.clean(page);
    }

    @Test
    void PW_C06_itKnowsWhoIsSignedIn() {
        var page = checkPage();
        var name = page.locator("[data-person-words]").getAttribute("data-person-words");
        var word = List.of(name.split("\\|")).stream()
                .filter(part -> part.matches("[A-Za-z]{5,}"))
                .findFirst()
                .orElseThrow();

        page.getByLabel("Password that you think of using").fill("Xq9-" + word + "-7");

        assertThat(row(page, "Not about you")).containsText("fails");
    }

    @Test
    void PW_N06_itIsHiddenUntilAskedAndPasteIsAllowed() {
        var page = checkPage();
        var candidate = page.locator("#candidate");

        assertThat(candidate).hasAttribute("type", "password");
        assertThat(candidate).hasAttribute("autocomplete", "new-password");
        page.getByLabel("Show what I type").check();
        assertThat(candidate).hasAttribute("type", "text");
        page.getByLabel("Show what I type").uncheck();
        assertThat(candidate).hasAttribute("type", "password");
    }

    @Test
    void PW_N02_withoutJavaScriptThereIsNoFallback() {
        var page = SignedIn.as(
                Browser.pageWithoutScripts(), RunningApplication.get().account(Role.STAFF));

        page.navigate(CHECK);

        assertThat(page.locator("noscript h2")).hasText("The check needs JavaScript");
        assertThat(page.locator("noscript h2")).isVisible();
        assertThat(page.locator("#candidate")).isHidden();
    }

    private static Page checkPage() {
        var page = SignedIn.as(Role.STAFF);
        page.navigate(CHECK);
        assertThat(page.getByLabel("Password that you think of using")).isVisible();
        return page;
    }

    private static com.microsoft.playwright.Locator row(Page page, String rule) {
        return page.locator("[data-profile]:not([hidden]) tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.ROWHEADER,
                                new Page.GetByRoleOptions().setName(rule).setExact(true))));
    }

    private static List<String> requestsOf(Page page) {
        var sent = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> sent.add(request.method() + " " + request.url()));
        return sent;
    }

    @SuppressWarnings("unchecked")
    private static TreeSet<String> failedInTheBrowser(Page page, Vectors.Vector vector) {
        var words = Vectors.words(vector.person());
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("profile", parameters(vector.rules()));
        asked.put(
                "words",
                Map.of(
                        "person", new ArrayList<>(words.person()),
                        "system", new ArrayList<>(words.system()),
                        "seasons",
                                Map.of(
                                        "names",
                                        new ArrayList<>(Words.seasons()),
                                        "from",
                                        Words.firstYear(),
                                        "to",
                                        Words.lastYear())));
        // as UTF-16 units: lone surrogates do not survive the way to the browser as text
        asked.put("points", vector.password().chars().boxed().toList());
        var failed = (List<String>) page.evaluate(
                "asked => { const typed = String.fromCharCode(...asked.points);"
                        + " const verdicts = window.ConfidantPassword.check("
                        + "asked.profile, asked.words, typed, window.ConfidantKnownPasswords);"
                        + " return Object.keys(verdicts).filter(rule => !verdicts[rule]); }",
                asked);
        return new TreeSet<>(failed);
    }

    private static Map<String, Object> parameters(Profile profile) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("minLength", profile.minLength());
        parameters.put("maxLength", profile.maxLength());
        parameters.put("maxBytes", profile.maxBytes());
        parameters.put("upper", profile.upperRequired());
        parameters.put("lower", profile.lowerRequired());
        parameters.put("digit", profile.digitRequired());
        parameters.put("symbol", profile.symbolRequired());
        parameters.put("context", profile.context().name());
        parameters.put("residual", profile.residual());
        parameters.put("blocklist", profile.blocklist());
        return parameters;
    }
}
