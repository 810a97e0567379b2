package org.confidant.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.confidant.foundation.security.Role;

/** Brings a page through the sign-in page, as a person would. */
public final class SignedIn {

    private SignedIn() {}

    /** Signs in with the password of the sample accounts. */
    public static Page as(Page page, String signInName) {
        return as(page, signInName, RunningApplication.get().password());
    }

    /** A fresh page, signed in as somebody who holds this role in the sample organisation. */
    public static Page as(Role role) {
        return as(Browser.page(), RunningApplication.get().account(role));
    }

    public static Page as(Page page, String signInName, String password) {
        page.navigate("/sign-in.xhtml");
        fill(page, signInName, password);
        assertThat(page).not().hasURL(Pattern.compile("/sign-in\\.xhtml"));
        return page;
    }

    /** Fills and sends the sign-in page that is shown, and claims nothing about what comes of it. */
    public static void fill(Page page, String signInName, String password) {
        Locator field = page.locator("input[id$='password']");
        page.locator("input[id$='signInName']").fill(signInName);
        field.fill(password);
        field.press("Enter");
    }
}
