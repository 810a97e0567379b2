package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.confidant.foundation.security.Role;
import org.confidant.support.Axe;
import org.confidant.support.Browser;
import org.confidant.support.RunningApplication;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.Test;

/** What every page owes everybody: it opens, reads well on a small phone and in the dark, and nothing on it is blocked. */
class EveryPlaceJourneyIT {

    /** Between them they are shown every place there is. */
    private static final List<Role> WALKERS =
            List.of(Role.STAFF, Role.HR_MANAGER, Role.IG_LEAD, Role.CONTRACT_MANAGER, Role.AUDITOR, Role.SYSADMIN);

    private static final int HIGH = 900;
    private static final int WIDE = 1280;
    private static final int TINY = 320;

    @Test
    void everyPlaceOfTheNavigationCanBeUsedByEverybody() {
        var wrong = new SoftAssertions();
        var seen = new HashSet<String>();
        var titles = new HashMap<String, String>();
        for (Role role : WALKERS) {
            var page = SignedIn.as(role);
            var complaints = complaints(page);
            for (String place : places(page, seen)) {
                visit(wrong, page, place, titles);
                wrong.assertThat(complaints)
                        .as("what the browser says of %s", place)
                        .isEmpty();
                complaints.clear();
            }
            page.close();
        }
        wrong.assertThat(seen).as("places").hasSizeGreaterThan(15);
        wrong.assertAll();
    }

    @Test
    void aProblemIsSaidAtTheTopAndLeadsToItsField() {
        var page = Browser.page();
        page.navigate("/sign-in.xhtml");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();

        Locator summary = page.locator(".problems");
        assertThat(summary).isFocused();
        assertThat(page).hasTitle(Pattern.compile("^Problem: "));
        summary.getByRole(AriaRole.LINK).first().click();
        assertThat(page.getByLabel("Sign-in name")).isFocused();
        assertThat(page.getByLabel("Sign-in name")).hasAttribute("aria-invalid", "true");
        Axe.clean(page);
    }

    @Test
    void everythingIsThereWithoutScripts() {
        var page = SignedIn.as(
                Browser.pageWithoutScripts(), RunningApplication.get().account(Role.STAFF));
        page.setViewportSize(TINY, HIGH);

        assertThat(page.getByRole(AriaRole.NAVIGATION, named("Main")).getByText("My duties"))
                .isVisible();
        page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
        assertThat(page).hasURL(Pattern.compile("/sign-in\\.xhtml"));
    }

    @Test
    void onAPhoneTheNavigationFoldsIntoOneButton() {
        var page = SignedIn.as(Role.STAFF);
        page.setViewportSize(TINY, HIGH);
        Locator menu = page.getByRole(AriaRole.BUTTON, named("Menu"));
        Locator duties = page.locator(".places").getByText("My duties");

        assertThat(duties).isHidden();
        menu.press("Enter");
        assertThat(duties).isVisible();
        assertThat(menu).hasAttribute("aria-expanded", "true");
        page.setViewportSize(WIDE, HIGH);
        assertThat(menu).isHidden();
        assertThat(duties).isVisible();
    }

    private static void visit(SoftAssertions wrong, Page page, String place, Map<String, String> titles) {
        Response answer = page.navigate(place);
        wrong.assertThat(answer.status()).as(place).isEqualTo(200);
        wrong.assertThat(page.locator("h1").count()).as("h1 of %s", place).isEqualTo(1);
        wrong.assertThat(page.locator(".nav [aria-current]").count())
                .as("the navigation says where %s is", place)
                .isEqualTo(1);
        wrong.assertThat(page.title())
                .as("title of %s", place)
                .endsWith(" · Confidant")
                .hasSizeGreaterThan(13);
        var other = titles.putIfAbsent(page.title(), place);
        wrong.assertThat(other).as("%s has the title of", place).isNull();
        wrong.assertThatCode(() -> Axe.clean(page)).as("%s in the light", place).doesNotThrowAnyException();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        wrong.assertThatCode(() -> Axe.clean(page)).as("%s in the dark", place).doesNotThrowAnyException();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(TINY, HIGH);
        wrong.assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                .as("width of %s on a small phone", place)
                .isEqualTo(TINY);
        page.setViewportSize(WIDE, HIGH);
    }

    /** The places that this person is shown and that nobody looked at before. */
    private static List<String> places(Page page, Set<String> seen) {
        assertThat(page.locator(".nav a").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        var found = new ArrayList<String>();
        for (Locator link : page.locator(".nav a").all()) {
            var place = link.getAttribute("href");
            if (seen.add(place)) found.add(place);
        }
        return found;
    }

    private static List<String> complaints(Page page) {
        var said = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (isBad(message)) said.add(message.text());
        });
        page.onPageError(said::add);
        return said;
    }

    private static boolean isBad(ConsoleMessage message) {
        return message.type().equals("error") || message.text().contains("Content Security Policy");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
