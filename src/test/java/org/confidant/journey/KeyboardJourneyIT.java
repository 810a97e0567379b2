package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.UUID;
import java.util.regex.Pattern;
import org.confidant.foundation.security.Role;
import org.confidant.policy.PolicyByRest;
import org.confidant.support.Browser;
import org.confidant.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** From sign-in to sign-out with no mouse: what has the focus is always seen, and after a mistake it is said first. */
class KeyboardJourneyIT {

    private static final int FARTHEST = 60;

    /** What the focus is on, in words: its label if it is a field, its text otherwise. */
    private static final String WORDS = """
            () => {
              const at = document.activeElement;
              const named = at.labels && at.labels.length ? at.labels[0].textContent : at.value || at.textContent;
              return named.replace(/\\s+/g, ' ').trim();
            }""";

    /** Whether the ring of the focus is drawn, on the element itself, and inside the window. */
    private static final String SEEN = """
            () => {
              const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
              const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
              return ring && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
            }""";

    private final Page page = Browser.page();

    @Test
    void aPolicyIsReadAndSignedWithTheKeyboardAlone() {
        var title = "Keys " + UUID.randomUUID().toString().substring(0, 8);
        PolicyByRest.published(title, Role.SIRO);
        signIn();

        press("Tab");
        assertThat(words()).isEqualTo("Skip to main content");
        page.keyboard().press("Enter");
        tabTo("Read and sign: Sign the " + title + ", version 1.0");
        assertThat(steps).as("the skip link passes the navigation by").isLessThan(15);
        enter();
        assertThat(page.locator("h1")).containsText(title);
        tabTo("Go on to sign");
        enter();
        tabTo("Check before you send");
        enter();
        problemsAreFirst("Say whether you agree.");
        press("Tab");
        assertThat(words()).isEqualTo("Say whether you agree.");
        press("Enter");
        assertThat(page.locator("input[name=decision]").first()).isFocused();
        press("Space");
        agree();
        tabTo("Check before you send");
        enter();
        assertThat(page.getByText("What you are about to send")).isVisible();
        tabTo("Sign");
        enter();
        assertThat(page.locator("h1")).containsText("Receipt: " + title);
        tabTo("Sign out");
        enter();
        assertThat(page).hasURL(Pattern.compile("/sign-in\\.xhtml"));
    }

    private void signIn() {
        page.navigate("/sign-in.xhtml");
        tabTo("Sign in");
        enter();
        problemsAreFirst("Enter your sign-in name.");
        press("Tab");
        press("Enter");
        assertThat(words()).startsWith("Sign-in name");
        page.keyboard().type(RunningApplication.get().account(Role.SIRO));
        tabTo("Password");
        page.keyboard().type(RunningApplication.get().password());
        enter();
        assertThat(page).hasURL(Pattern.compile("/index\\.xhtml|/$"));
    }

    /** Backwards to the statements above the question: each is ticked by itself. */
    private void agree() {
        int statements = page.locator("input[name=declarations]").count();
        for (int i = 0; i < statements; i++) {
            press("Shift+Tab");
            press("Space");
        }
        assertThat(page.locator("input[name=declarations]:checked")).hasCount(statements);
    }

    private void problemsAreFirst(String sentence) {
        assertThat(page.locator("#problems")).isFocused();
        assertThat(page.locator("#problems")).containsText(sentence);
        seen();
    }

    private int steps;

    private void tabTo(String words) {
        for (steps = 1; steps <= FARTHEST; steps++) {
            press("Tab");
            if (words().equals(words)) return;
        }
        throw new AssertionError("No way with the Tab key to " + words + " on " + page.url());
    }

    private void press(String key) {
        page.keyboard().press(key);
        seen();
    }

    /** Follows a link to another page, or sends a form, and waits for what comes. */
    private void enter() {
        page.evaluate("() => { window.before = true; }");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.before && document.readyState === 'complete'");
    }

    private String words() {
        return (String) page.evaluate(WORDS);
    }

    /** At once, or as soon as the window has rolled to it. */
    private void seen() {
        try {
            page.waitForFunction(SEEN, null, new Page.WaitForFunctionOptions().setTimeout(3_000));
        } catch (TimeoutError never) {
            throw new AssertionError("The focus on \"" + words() + "\" of " + page.url() + " is not seen", never);
        }
    }
}
